"""The places of a program in which it could be changed, and how a change is written into its text."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """An expression, or a statement with those beside it."""

    node: ast.expr | ast.stmt
    parent: ast.AST
    function: str  # the outermost function or class around it
    names: tuple[str, ...]  # that are known there
    block: Sequence[ast.stmt] = ()  # of a statement: it, and those beside it
    is_condition: bool = False  # is it what decides, or a part of that?

    @property
    def index(self) -> int:
        """Of a statement in its block."""
        return next(i for i, one in enumerate(self.block) if one is self.node)


_SKIPPED = frozenset(
    {"annotation", "returns", "decorator_list", "bases", "args", "targets", "target"}
)
_FUNCTIONS = (ast.FunctionDef, ast.Lambda)


def places(tree: ast.Module) -> Iterator[Place]:
    """Every expression and statement inside of functions and classes."""

    def walk(
        node: ast.AST, function: str, names: tuple[str, ...], *, decides: bool = False
    ) -> Iterator[Place]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            function = function or node.name
        if isinstance(node, _FUNCTIONS):
            names = _known_in(node)
        for field, value in ast.iter_fields(node):
            skipped = field in _SKIPPED and not (field == "args" and isinstance(node, ast.Call))
            children = value if isinstance(value, list) else [value]
            if skipped:  # of what is assigned to only the index can be another one
                children = [one.slice for one in children if isinstance(one, ast.Subscript)]
            in_test = decides or field == "test"
            for child in children:
                if not isinstance(child, ast.AST) or _is_left_alone(child):
                    continue
                if function and isinstance(child, ast.stmt):
                    block = [one for one in children if not _is_left_alone(one)]
                    yield Place(child, node, function, names, block)
                elif function and isinstance(child, ast.expr):
                    yield Place(child, node, function, names, is_condition=in_test)
                yield from walk(child, function, names, decides=in_test)

    yield from walk(tree, "", ())


def _known_in(function: ast.FunctionDef | ast.Lambda) -> tuple[str, ...]:
    """The arguments of a function, what it assigns, and the attributes of `self` that it reads."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    names = [one.arg for one in arguments if one.arg not in ("self", "ctx")]
    for node in ast.walk(function):
        match node:
            case ast.Name(id=name, ctx=ast.Store()):
                names.append(name)
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                names.append(f"self.{name}")
    return tuple(dict.fromkeys(names))


def _is_left_alone(node: object) -> bool:
    """A docstring, and an f-string, in which Python says of no part where it is."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.JoinedStr)


class Source:
    """A program as text, in which a node is replaced."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line))

    def replaced(self, node: ast.expr | ast.stmt, text: str) -> str:
        """The program with this in the place of a node."""
        start = self._offset(node.lineno, node.col_offset)
        end = self._offset(node.end_lineno or 0, node.end_col_offset or 0)
        return self.source[:start] + text + self.source[end:]

    def _offset(self, line: int, column: int) -> int:
        before = self.lines[line - 1].encode()[:column].decode()
        return self._starts[line - 1] + len(before)

    def block(self, first: ast.stmt, last: ast.stmt | None = None) -> tuple[int, int]:
        """The lines of statements, from one line up to another; with what decorates the first."""
        start = min([first.lineno, *(one.lineno for one in getattr(first, "decorator_list", ()))])
        return start - 1, (last or first).end_lineno or 0

    def with_lines(self, start: int, end: int, lines: Iterable[str]) -> str:
        """The program with these in the place of some lines."""
        whole = [line if line.endswith("\n") else f"{line}\n" for line in lines]
        return "".join([*self.lines[:start], *whole, *self.lines[end:]])


Rule = Callable[[Place, Source], Iterator[str]]
