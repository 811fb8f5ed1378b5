"""Which part of a program is a mistake about, and which checks look at that part?"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from kata_runner.library.parsing import parse


def part_like(source: str, example: str, asked_for: Collection[str]) -> ast.Module:
    """A program without those functions and classes of the task that the example leaves out.

    An entry of the catalogue defines only what is wrong in it; what a learner wrote for the rest of
    the task has nothing to do with it. Nor has what is defined again further down. Lines keep their
    numbers. Raises SyntaxError or ValueError where one of the two cannot be read.
    """
    aside = set(asked_for) - {_defined(node) for node in parse(example).body}
    tree = parse(source)
    last = {_defined(node): node for node in tree.body}
    tree.body = [
        node
        for node in tree.body
        if _defined(node) is None or (_defined(node) not in aside and last[_defined(node)] is node)
    ]
    return tree


def checks_of(source: str) -> dict[str, frozenset[str]]:
    """What each check uses of the solution: the names behind `solution.`, also in its helpers."""
    try:
        tree = parse(source)
    except (SyntaxError, ValueError):
        return {}
    helpers = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {
        name: frozenset(_used(node, helpers, set()))
        for name, node in helpers.items()
        if name.startswith("test")
    }


def _used(
    node: ast.FunctionDef, helpers: dict[str, ast.FunctionDef], seen: set[str]
) -> Iterator[str]:
    seen.add(node.name)
    for inner in ast.walk(node):
        match inner:
            case ast.Attribute(value=ast.Name(id="solution"), attr=name):
                yield name
            case ast.Name(id=name) if name in helpers and name not in seen:
                yield from _used(helpers[name], helpers, seen)


def _defined(node: ast.stmt) -> str | None:
    return node.name if isinstance(node, ast.FunctionDef | ast.ClassDef) else None
