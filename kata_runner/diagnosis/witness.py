"""What a learner's code says about a cause that a failing run suggests: it confirms, or vetoes.

An entry of the catalogue may say under `code:` what the code of this mistake shows, as statements
joined by `and`:

    calls NAME          NAME, or something.NAME, is called
    lacks NAME          it is called nowhere
    uncalled NAME       it is a statement of its own, without the parentheses: `optimizer.step`
    alone NAME          it is called as a statement of its own: `torch.no_grad()` without `with`
    A before B          in the order of the lines, the first call of A comes before the first of B
    within no_grad      something is inside `with torch.no_grad():`, or in a function under that
                        decorator
    passes NAME         some call has the keyword argument NAME
    omits NAME          none has
    outside loops NAME  it is called, and never inside a loop
    has CODE            this code is in it, where `_` is anything, and `_p` the same in each place
                        (see `diagnosis.pattern`): `has _p = _p - _`, `has _ @ _`, `has _.data`
    has no CODE         it is nowhere in it: `has no return _`

Names are compared by their last part. The code never suggests a cause by itself: right answers
carry the same patterns.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kata_runner.diagnosis.pattern import lines_with
from kata_runner.diagnosis.scope import part_like


@dataclass(frozen=True)
class Evidence:
    """What the code says about one cause."""

    confirms: bool
    line: int | None = None  # the line that shows it, where there is one


def evidence(
    pattern: str, source: str, example: str = "", asked_for: Collection[str] = ()
) -> Evidence | None:
    """What the source says about the pattern; None where it cannot be read.

    Where an example of the mistake is given, what it leaves out of the functions and classes that
    the task asks for is not looked at. Raises ValueError where the pattern is none of those above.
    """
    try:
        tree = part_like(source, example, asked_for if example else ())
    except (SyntaxError, ValueError):
        return None
    found = [_holds(statement.split(), tree) for statement in pattern.split(" and ")]
    if not all(found):
        return Evidence(False)
    return Evidence(True, next((line for lines in found for line in lines if line), None))


def _holds(words: list[str], tree: ast.Module) -> list[int | None]:
    """The lines that show a statement; [] where it does not hold."""
    match words:
        case ["calls", name]:
            return list(_calls(tree, name))
        case ["lacks", name]:
            return [] if any(_calls(tree, name)) else [None]
        case ["uncalled", name]:
            return [
                node.lineno
                for node in ast.walk(tree)
                if isinstance(node, ast.Expr)
                and isinstance(node.value, ast.Attribute | ast.Name)
                and _last_name(node.value) == name
            ]
        case ["alone", name]:
            return [
                node.lineno
                for node in ast.walk(tree)
                if isinstance(node, ast.Expr)
                and isinstance(node.value, ast.Call)
                and _last_name(node.value) == name
            ]
        case [first, "before", second]:
            before, after = list(_calls(tree, first)), list(_calls(tree, second))
            return [before[0]] if before and after and before[0] < after[0] else []
        case ["within", name]:
            return [line for line, expression in _contexts(tree) if _last_name(expression) == name]
        case ["passes", name]:
            return [node.value.lineno for node in _keywords(tree) if node.arg == name]
        case ["omits", name]:
            return [] if any(node.arg == name for node in _keywords(tree)) else [None]
        case ["outside", "loops", name]:
            in_loops = set(_called_in_loops(tree, name))
            return [] if in_loops else list(_calls(tree, name))
        case ["has", "no", *code]:
            return [] if any(lines_with(" ".join(code), tree)) else [None]
        case ["has", *code]:
            return list(lines_with(" ".join(code), tree))
    raise ValueError(f"`code:` cannot say {' '.join(words)!r}")


def _contexts(tree: ast.Module) -> Iterator[tuple[int, ast.expr]]:
    """What blocks and functions are under: context managers and decorators, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.With):
            yield from ((node.lineno, item.context_expr) for item in node.items)
        elif isinstance(node, ast.FunctionDef):
            yield from ((each.lineno, each) for each in node.decorator_list)


def _keywords(tree: ast.Module) -> Iterator[ast.keyword]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from node.keywords


def _calls(tree: ast.AST, name: str) -> Iterator[int]:
    """The lines of the calls of a name, in order."""
    lines = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _last_name(node.func) == name
    ]
    return iter(sorted(lines))


def _called_in_loops(tree: ast.Module, name: str) -> Iterator[int]:
    for node in ast.walk(tree):
        match node:
            case ast.For(body=body) | ast.While(body=body):
                for each in body:
                    yield from _calls(each, name)
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                yield from _calls(node, name)


def _last_name(node: ast.expr) -> str | None:
    match node:
        case ast.Call(func=func):
            return _last_name(func)
        case ast.Attribute(attr=name):
            return name
        case ast.Name(id=name):
            return name
    return None
