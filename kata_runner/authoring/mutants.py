"""Small changes to the reference, each of which the checks should notice.

A small operator set over the syntax tree: constants, comparisons, arithmetic, dropped statements,
swapped arguments. Annotations and docstrings are left alone.
"""

from __future__ import annotations

import ast
import copy
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kata_runner.library.parsing import parse
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text

EQUIVALENT_FILE = "equivalent_mutants.toml"


@dataclass(frozen=True)
class Mutant:
    """A changed reference: `name` says where and what, and stays the same when lines move."""

    name: str
    source: str


_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.USub: ast.UAdd,
}


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module's source; those that would be the same text come once."""
    tree = parse(source)
    seen = {ast.unparse(tree)}
    names: dict[str, int] = {}
    for where, path in _places(tree):
        node = _follow(tree, path)
        for change in _changes(node):
            mutated = copy.deepcopy(tree)
            place = _follow(mutated, path)
            before = _text(place)
            after = change(place, mutated, path)
            text = ast.unparse(ast.fix_missing_locations(mutated))
            if text in seen:
                continue
            seen.add(text)
            name = f"{where}: {before} → {after}"
            names[name] = names.get(name, 0) + 1
            yield Mutant(name if names[name] == 1 else f"{name} ({names[name]})", text)


def equivalent(folder: Path) -> dict[str, str]:
    """The mutants of a kata that are as right as the reference, each with the reason.

    Raises KataError, which names the file, where it cannot be read.
    """
    path = folder / EQUIVALENT_FILE
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["equivalent"]
        return {entry["mutant"]: entry["reason"] for entry in entries}
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise KataError(
            Text(
                en=f"{path}: every [[equivalent]] needs `mutant` and `reason` ({error!r}).",
                ja=f"{path}: [[equivalent]] には `mutant` と `reason` が必要です（{error!r}）。",
            )
        ) from None


# --- where ---------------------------------------------------------------------------------------

# A path is a sequence of (field, index) from the root; index is None for a field of one node.
_Path = tuple[tuple[str, int | None], ...]
_Change = Callable[[ast.AST, ast.Module, _Path], str]
_SKIPPED = {"annotation", "returns", "decorator_list", "bases"}


def _places(tree: ast.Module) -> Iterator[tuple[str, _Path]]:
    """Every node with the qualified name of the function around it; none of module level."""

    def walk(node: ast.AST, path: _Path, scope: tuple[str, ...]) -> Iterator[tuple[str, _Path]]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            scope = (*scope, node.name)
        if scope:
            yield ".".join(scope), path
        for field, value in ast.iter_fields(node):
            if field in _SKIPPED:
                continue
            children = enumerate(value) if isinstance(value, list) else [(None, value)]
            for index, child in children:
                if isinstance(child, ast.AST) and not _is_docstring(child):
                    yield from walk(child, (*path, (field, index)), scope)

    yield from walk(tree, (), ())


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _follow(tree: ast.AST, path: _Path) -> ast.AST:
    node = tree
    for field, index in path:
        value = getattr(node, field)
        node = value if index is None else value[index]
    return node


def _replace(tree: ast.Module, path: _Path, node: ast.AST) -> None:
    parent = _follow(tree, path[:-1])
    field, index = path[-1]
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _text(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else text[:60] + "…"


# --- what ----------------------------------------------------------------------------------------


def _changes(node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.Constant(value=bool() as value):
            yield _to_constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield _to_constant(value + 1)
            yield _to_constant(value * 2 if value else -1)
        case ast.BinOp() | ast.AugAssign() if type(node.op) in _SWAPS:
            yield _other_operator
        case ast.UnaryOp(op=ast.USub()):
            yield _other_operator
        case ast.Compare(ops=[op]) if type(op) in _SWAPS:
            yield _other_comparison
        case ast.Call(args=[_, _, *_]) if not any(isinstance(a, ast.Starred) for a in node.args):
            yield _swapped_arguments
        case ast.Expr() | ast.Assign() | ast.AugAssign():
            yield _dropped
        case ast.With():
            yield _without_with
    if isinstance(node, ast.AugAssign):
        yield _dropped


def _to_constant(value: float) -> _Change:
    def change(node: ast.AST, tree: ast.Module, path: _Path) -> str:
        node.value = value  # type: ignore[attr-defined]  # a Constant, see _changes
        return repr(value)

    return change


def _other_operator(node: ast.AST, tree: ast.Module, path: _Path) -> str:
    node.op = _SWAPS[type(node.op)]()  # type: ignore[attr-defined]  # has an op, see _changes
    return _text(node)


def _other_comparison(node: ast.AST, tree: ast.Module, path: _Path) -> str:
    node.ops = [_SWAPS[type(node.ops[0])]()]  # type: ignore[attr-defined]  # a Compare
    return _text(node)


def _swapped_arguments(node: ast.AST, tree: ast.Module, path: _Path) -> str:
    first, second, *rest = node.args  # type: ignore[attr-defined]  # a Call of two or more
    node.args = [second, first, *rest]  # type: ignore[attr-defined]
    return _text(node)


def _dropped(node: ast.AST, tree: ast.Module, path: _Path) -> str:
    _replace(tree, path, ast.Pass())
    return "pass"


def _without_with(node: ast.AST, tree: ast.Module, path: _Path) -> str:
    parent = _follow(tree, path[:-1])
    field, index = path[-1]
    assert index is not None  # noqa: S101  # a statement stands in a list
    getattr(parent, field)[index : index + 1] = node.body  # type: ignore[attr-defined]  # a With
    return "its body alone"
