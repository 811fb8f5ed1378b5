"""A piece of Python in which some names are blank: where is it in a program?

`_` is any expression, and a name such as `_p` is any one, but the same in each of its places:
`_p = _p - _` is in `w = w - 0.1 * w.grad`, and not in `v = w - g`. `._` is any attribute, and `*_` at
the end of a list or of arguments is however many there are; so is `**_` for keyword arguments, and
`...` for the lines of a block. All other names are meant as they are written.

Pieces with `; ` between them are on different lines, in this order: `_y = f(_); _y.grad`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kata_runner.library.parsing import parse

_BESIDE = frozenset({"ctx", "kind", "type_comment"})  # fields of a node that nobody typed


def lines_with(code: str, tree: ast.AST) -> Iterator[int]:
    """The lines on which a piece of code is, or the last of several pieces.

    Raises ValueError where it is no Python.
    """
    pieces = [_read(piece) for piece in code.split("; ")]
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt | ast.expr)]
    yield from sorted(_ends(pieces, nodes, {}, above=0))


def _ends(
    pieces: Sequence[ast.AST],
    nodes: Sequence[ast.stmt | ast.expr],
    blanks: dict[str, str],
    above: int,
) -> Iterator[int]:
    """The lines of the last piece, wherever all of them come one below the other."""
    for node in nodes:
        filled = dict(blanks)
        if node.lineno > above and _fits(pieces[0], node, filled):
            if len(pieces) == 1:
                yield node.lineno
            else:
                yield from _ends(pieces[1:], nodes, filled, node.lineno)


@lru_cache
def _read(code: str) -> ast.AST:
    try:
        (statement,) = parse(code).body
    except (SyntaxError, ValueError):
        raise ValueError(f"{code!r} is not one statement of Python") from None
    return statement.value if isinstance(statement, ast.Expr) else statement


def _fits(wanted: object, node: object, blanks: dict[str, str]) -> bool:
    """Is it the same code, with something for each blank?"""
    if isinstance(wanted, ast.Name) and wanted.id.startswith("_") and isinstance(node, ast.expr):
        written = ast.unparse(node)
        return wanted.id == "_" or blanks.setdefault(wanted.id, written) == written
    if isinstance(wanted, list) and isinstance(node, list):
        if wanted and _is_rest(wanted[-1]):
            wanted = wanted[:-1]
            node = node[: len(wanted)]
        return len(wanted) == len(node) and all(
            _fits(one, other, blanks) for one, other in zip(wanted, node, strict=True)
        )
    if isinstance(wanted, ast.AST):
        return type(wanted) is type(node) and all(
            _fits(value, getattr(node, name, None), blanks)
            for name, value in ast.iter_fields(wanted)
            # `if _: ...` says nothing about an `else`, which does not fit into one line.
            if name not in _BESIDE and not (name == "orelse" and value == [])
        )
    return type(wanted) is type(node) and wanted in (node, "_")


def _is_rest(wanted: object) -> bool:
    match wanted:
        case ast.Starred(value=ast.Name(id="_")):
            return True
        case ast.keyword(arg=None, value=ast.Name(id="_")):
            return True
        case ast.Expr(value=ast.Constant(value=value)):
            return value is ...
    return False
