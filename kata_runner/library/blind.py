"""Checks without what they expect: they let a solution work, and only hand over what came out.

The process that executes somebody's code runs these, and holds nothing by which a right answer
could be known; another one runs the whole checks and judges the record (`running.apart`).

Taken out are everything but the first argument of `expect(…)`, the call on it, and then, until
nothing changes, what only served to compute these: statements whose names nothing reads any more,
and functions, constants and imports likewise. What the solution works on, or returned, is never
taken out; docstrings, which say what functions are for, always are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from kata_runner.library.names import FUNCTIONS, reads
from kata_runner.library.parsing import parse
from kata_runner.library.slicing import Scope, strip_module

STAYS = "# stays in blind checks: "  # above a helper, with the reason


@dataclass(frozen=True)
class Blind:
    """Blind checks, and what of the expectations is still in them."""

    source: str
    helpers: tuple[str, ...] = ()  # that compute what is expected, and are used elsewhere too
    names: tuple[tuple[str, str], ...] = ()  # a function and a name of it, likewise
    borrowed: tuple[tuple[str, str], ...] = ()  # the same: expected, and yet from the solution
    loose: tuple[int, ...] = ()  # lines with an `expect` without a call on it
    excused: tuple[tuple[str, str], ...] = ()  # further helpers that stay, each with the reason


def blind(source: str) -> Blind:
    """The checks of this source without what they expect. Raises SyntaxError for no Python."""
    tree = parse(source)
    expectations = _Expectations(tree)
    expectations.visit(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            _drop_docstring(node)
    taken = set(expectations.names)  # what was read by all that is gone
    names: list[tuple[str, str]] = []
    borrowed: list[tuple[str, str]] = []
    for node in tree.body:
        if isinstance(node, FUNCTIONS):
            scope = Scope(node)
            scope.strip(node.body)
            taken |= scope.taken
            expected = expectations.expected_in.get(node.name, set())
            mine = scope.taken | expectations.names_in.get(node.name, set())
            names += [(node.name, name) for name in sorted(scope.left_over(mine))]
            borrowed += [(node.name, name) for name in sorted(scope.returned & expected)]
    taken |= strip_module(tree)
    stay = {
        node.name: _reason(source, node)
        for node in tree.body
        if isinstance(node, (*FUNCTIONS, ast.ClassDef))
        and node.name in taken
        and not node.name.startswith("test")
    }
    return Blind(
        source=ast.unparse(ast.fix_missing_locations(tree)) + "\n",
        helpers=tuple(name for name, reason in stay.items() if not reason),
        names=tuple(names),
        borrowed=tuple(borrowed),
        loose=tuple(expectations.loose),
        excused=tuple((name, reason) for name, reason in stay.items() if reason),
    )


def _reason(source: str, node: ast.stmt) -> str:
    """Why a helper stays, as a comment above it says; "" where none does."""
    words: list[str] = []
    for line in reversed(source.splitlines()[: node.lineno - 1]):
        if not line.startswith("#"):
            break
        if line.startswith(STAYS):
            return " ".join([line.removeprefix(STAYS).strip(), *words])
        words.insert(0, line.removeprefix("#").strip())
    return ""


class _Expectations(ast.NodeTransformer):
    """Leaves of each `expect(actual, …).close_to(…)` only `expect(actual)`."""

    def __init__(self, tree: ast.Module) -> None:
        self._called = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if alias.name == "expect"
        }
        self._function = ""
        self.names: set[str] = set()  # that expectations read
        self.names_in: dict[str, set[str]] = {}  # the same, by the function at the top level
        self.expected_in: dict[str, set[str]] = {}  # the same, without labels
        self.loose: list[int] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        outer, self._function = self._function, self._function or node.name
        self.generic_visit(node)
        self._function = outer
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Attribute) and self._is_expect(node.func.value):
            parts = [*node.args, *node.keywords]
            self._take(parts)
            self.expected_in.setdefault(self._function, set()).update(
                name for part in parts for name in reads(part)
            )
            return self._observed(node.func.value)
        if self._is_expect(node):
            self.loose.append(node.lineno)
        return self.generic_visit(node)

    def _observed(self, call: ast.expr) -> ast.Call:
        assert isinstance(call, ast.Call)  # noqa: S101  # `_is_expect` said so
        self._take([*call.args[1:], *(word for word in call.keywords if word.arg != "actual")])
        kept = [word for word in call.keywords if word.arg == "actual"]
        observed = ast.Call(func=call.func, args=call.args[:1], keywords=kept)
        return ast.copy_location(self.generic_visit(observed), call)  # type: ignore[return-value]  # as it came

    def _take(self, nodes: Iterable[ast.AST]) -> None:
        read = {name for node in nodes for name in reads(node)}
        self.names |= read
        self.names_in.setdefault(self._function, set()).update(read)

    def _is_expect(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Call) and (
            (isinstance(node.func, ast.Name) and node.func.id in self._called)
            or (isinstance(node.func, ast.Attribute) and node.func.attr == "expect")
        )


def _drop_docstring(node: ast.AST) -> None:
    body = node.body  # type: ignore[attr-defined]  # only nodes with a body come here
    if ast.get_docstring(node, clean=False) is not None:  # type: ignore[arg-type]  # see above
        body[:] = body[1:] or [ast.Pass()]
