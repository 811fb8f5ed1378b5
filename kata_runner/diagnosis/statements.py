"""What may come instead of a statement, or of its place: the program that comes of it.

Each rule yields whole programs.
"""

from __future__ import annotations

import ast
import difflib
import textwrap
from collections.abc import Iterator

from kata_runner.diagnosis.alike import ATTRIBUTES, MOVING, OTHERS, SIGNS
from kata_runner.diagnosis.expressions import changed_in, said
from kata_runner.diagnosis.places import Place, Source


def other_assignment(place: Place, source: Source) -> Iterator[str]:
    """`x += y` as `x = x + y` and the other way round; in place, and not in place."""
    match place.node:
        case ast.AugAssign(target=target, op=op, value=value) as node:
            to, by = ast.unparse(target), said(value)
            for other in (*OTHERS.get(type(op), ()), type(op)):
                yield source.replaced(node, f"{to} {SIGNS[other]}= {ast.unparse(value)}")
                yield source.replaced(node, f"{to} = {to} {SIGNS[other]} {by}")
            yield source.replaced(node, f"{to} = {ast.unparse(value)}")
        case ast.Assign(targets=[ast.Name() | ast.Attribute() as target], value=value) as node:
            to = ast.unparse(target)
            if isinstance(target, ast.Attribute):
                for known in difflib.get_close_matches(target.attr, ATTRIBUTES, n=1):
                    if known != target.attr:
                        right = f"{ast.unparse(target.value)}.{known}"
                        yield source.replaced(node, f"{right} = {ast.unparse(value)}")
            if isinstance(value, ast.BinOp) and ast.unparse(value.left) == to:
                by = ast.unparse(value.right)
                yield source.replaced(node, f"{to} {SIGNS[type(value.op)]}= {by}")
            yield source.replaced(node, f"{to} += {ast.unparse(value)}")
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=of, attr=name)) as call) as node:
            method = changed_in(call.func, attr=name.rstrip("_"))
            to = ast.unparse(of)
            if not name.startswith("_") and not isinstance(of, ast.Call):
                yield source.replaced(node, f"{to} = {ast.unparse(changed_in(call, func=method))}")


def left_out(place: Place, source: Source) -> Iterator[str]:
    """Without the statement; of a `with` the block is left."""
    match place.node:
        case ast.FunctionDef() | ast.ClassDef() | ast.Pass():
            return
        case ast.With(body=body) as node:
            start, end = source.block(node)
            first, last = source.block(body[0], body[-1])
            inside = textwrap.dedent("".join(source.lines[first:last]))
            indent = " " * node.col_offset
            lines = textwrap.indent(inside, indent).splitlines()
            yield source.with_lines(start, end, lines)
    if isinstance(place.node, ast.stmt) and len(place.block) > 1 and not _moves(place.node):
        start, end = source.block(place.node)
        yield source.with_lines(start, end, [])


def _moves(statement: ast.stmt) -> bool:
    """Does it bring anything to a device? The CPU would not show that this is lost."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in MOVING for node in ast.walk(statement)
    )


def moved(place: Place, source: Source) -> Iterator[str]:
    """Before or after the one beside it; out of a loop or into one."""
    if not isinstance(place.node, ast.stmt) or isinstance(place.node, ast.FunctionDef):
        return
    after = place.block[place.index + 1 :]
    start, end = source.block(place.node)
    mine = source.lines[start:end]
    for below in after[:2]:
        _, last = source.block(below)
        yield source.with_lines(start, last, [*source.lines[end:last], *mine])
    for above in place.block[max(place.index - 2, 0) : place.index]:
        first, _ = source.block(above)
        yield source.with_lines(first, end, [*mine, *source.lines[first:start]])
    if isinstance(place.parent, ast.For | ast.While | ast.With | ast.If) and len(place.block) > 1:
        outside = textwrap.indent(textwrap.dedent("".join(mine)), " " * place.parent.col_offset)
        if not after:
            yield source.with_lines(start, end, outside.splitlines())
        if place.index == 0:
            first = place.parent.lineno - 1
            yield source.with_lines(first, end, [*outside.splitlines(), *source.lines[first:start]])
    if after and isinstance(after[0], ast.For | ast.While | ast.With):
        inside = textwrap.indent(textwrap.dedent("".join(mine)), " " * after[0].body[0].col_offset)
        first = after[0].body[0].lineno - 1
        yield source.with_lines(start, first, [*source.lines[end:first], *inside.splitlines()])
    if place.index and isinstance(
        before := place.block[place.index - 1], ast.For | ast.While | ast.With
    ):
        inside = textwrap.indent(textwrap.dedent("".join(mine)), " " * before.body[0].col_offset)
        yield source.with_lines(start, end, inside.splitlines())


def without_graph(place: Place, source: Source) -> Iterator[str]:
    """Within `torch.no_grad()`: one statement, or all from here on."""
    match place.node:
        case ast.FunctionDef() | ast.ClassDef() | ast.Return():
            return
    if isinstance(place.node, ast.stmt):
        for last in (place.node, place.block[-1]):
            start, end = source.block(place.node, last)
            if any("set_grad_enabled" in line for line in source.lines[start:end]):
                return  # it is what has to go, and the block would end with the setting as before
            indent = " " * place.node.col_offset
            inside = textwrap.indent("".join(source.lines[start:end]), "    ")
            yield source.with_lines(
                start, end, [f"{indent}with torch.no_grad():", *inside.splitlines()]
            )


_CALLS = (
    "{}.zero_grad()",
    "{}.train()",
    "{}.eval()",
    "{}.step()",
    "{}.zero_()",
    "{}.retain_grad()",
    "{}.requires_grad_()",
    "{} = {}.clone()",
    "{} = {}.detach()",
    "{} = list({})",
)


def one_more(place: Place, source: Source) -> Iterator[str]:
    """One more call before a statement."""
    if isinstance(place.node, ast.stmt) and not isinstance(place.node, ast.FunctionDef):
        start, _ = source.block(place.node)
        for name in place.names:
            for call in _CALLS:
                line = f"{' ' * place.node.col_offset}{call.format(name, name)}"
                yield source.with_lines(start, start, [line])
