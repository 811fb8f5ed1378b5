"""What may come instead of an expression: the slips of those who learn PyTorch, backwards.

Each rule yields expressions as source.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator

from kata_runner.diagnosis.alike import KIN, MAKING, MOVING, OTHERS, REDUCING
from kata_runner.diagnosis.places import Place, Source


def said(node: ast.AST) -> str:
    """An expression as text that can be put anywhere."""
    return f"({ast.unparse(node)})"


def other_operator(place: Place, source: Source) -> Iterator[str]:
    """Another operator or comparison."""
    match place.node:
        case ast.BinOp(op=op) | ast.BoolOp(op=op):
            for other in OTHERS.get(type(op), ()):
                yield said(changed_in(place.node, op=other()))
        case ast.Compare(ops=[op]):
            for other in OTHERS.get(type(op), ()):
                yield said(changed_in(place.node, ops=[other()]))


def changed_in(node: ast.AST, **fields: object) -> ast.AST:
    """A copy of a node with some fields as given."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def other_constant(place: Place, source: Source) -> Iterator[str]:
    """Another number, sign, truth value or kind of reduction."""
    match place.parent:
        case ast.UnaryOp():
            return  # it is changed together with its sign
        case ast.Compare(ops=[ast.Eq() | ast.NotEq()]):
            return  # nearly nothing is equal to another number
        case ast.Call(func=ast.Name(id="round") | ast.Attribute(attr="round")):
            return  # with more digits it passes, and is rounded nevertheless
    match place.node:
        case ast.Constant(value=bool() as value):
            yield repr(not value)
        case ast.Constant(value=int() as value):
            near = (value + 1, value - 1, 0, 1, 2, *((2 * value, value // 2) if value < 4 else ()))
            yield from (repr(other) for other in dict.fromkeys(near) if other != value)
            yield "None"
            if value == 1 and isinstance(place.parent, ast.Call):
                yield "()"  # a size: one number without axes
        case ast.Constant(value=float() as value):
            numbers = (1 - value, -value, 2 * value, value / 2, 0.0, 1.0, value**2, 0.5)
            yield from (repr(other) for other in dict.fromkeys(numbers) if other != value)
        case ast.Constant(value="mean" | "sum" | "none" as value):
            yield from (repr(other) for other in ("mean", "sum", "none") if other != value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)):
            yield from (repr(other) for other in (value, 0, 1, 1 - value, -value - 1))
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            yield said(operand)


def other_name(place: Place, source: Source) -> Iterator[str]:
    """Another function or method of PyTorch."""
    match place.node:
        case ast.Attribute(value=value, attr=name) if not isinstance(place.node.ctx, ast.Store):
            for group in KIN:
                if name in group:
                    yield from (f"{said(value)}.{other}" for other in group if other != name)
        case ast.Name(id="float" | "int") if isinstance(place.parent, ast.keyword):
            yield from ("torch.float32", "torch.int64")


def without(place: Place, source: Source) -> Iterator[str]:
    """Less: without a call or an argument."""
    match place.node:
        case ast.Call(func=function, args=args, keywords=keywords) as call if _may_shrink(place):
            for i, keyword in enumerate(keywords):
                if any(_are_opposite(keyword.value, other.value) for other in keywords):
                    continue
                if keyword.arg != "device":  # the CPU would not show what is lost
                    yield said(changed_in(call, keywords=[*keywords[:i], *keywords[i + 1 :]]))
            match function:
                case ast.Attribute(value=value, attr=name) if name not in MOVING and not is_module(
                    value
                ):
                    yield said(value)
            if len(args) == 1:
                yield said(args[0])
            if len(args) > 1 and not _are_opposite(args[-2], args[-1]):
                yield said(changed_in(call, args=args[:-1]))


def _are_opposite(one: ast.expr, other: ast.expr) -> bool:
    """Are they bounds on both sides of 0? Whether one of them matters, the drawn values decide."""
    return f"-{ast.unparse(one)}" == ast.unparse(other) or f"-{ast.unparse(other)}" == ast.unparse(
        one
    )


def only_a_part(place: Place, source: Source) -> Iterator[str]:
    """Less: one operand, one branch, or what an index or an attribute is taken of."""
    if not _may_shrink(place):
        return
    match place.node:
        case ast.BinOp(left=one, right=other) | ast.BoolOp(values=[one, other]):
            yield from (said(one), said(other))
        case ast.IfExp(body=one, orelse=other):
            yield from (said(one), said(other))
        case ast.Subscript(value=value):
            yield said(value)
        case ast.List(elts=[one]) if isinstance(place.parent, ast.Call):
            yield said(one)
        case ast.Attribute(value=value):
            if not is_module(value) and not isinstance(place.parent, ast.Call):
                yield said(value)


def _may_shrink(place: Place) -> bool:
    """Nothing would be left of a statement, and a condition would hold for no reason."""
    return not isinstance(place.parent, ast.Expr) and not place.is_condition


def is_module(node: ast.expr) -> bool:
    """Is it a module of functions, and no value?"""
    return isinstance(node, ast.Name) and node.id in ("torch", "nn", "F", "math", "np")


def other_order(place: Place, source: Source) -> Iterator[str]:
    """Arguments, operands, branches or elements the other way round."""
    match place.node:
        case ast.Call(args=[first, second, *rest]) as call:
            yield said(changed_in(call, args=[second, first, *rest]))
            if len(rest) == 1:
                yield said(changed_in(call, args=[first, rest[0], second]))
        case ast.BinOp(left=left, op=ast.Sub() | ast.Div() | ast.MatMult() | ast.Pow()) as both:
            yield said(changed_in(both, left=both.right, right=left))
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield f"{said(orelse)} if {said(test)} else {said(body)}"
        case ast.BoolOp(op=ast.Or(), values=[left, right]):
            yield f"{said(right)} if {said(left)} is None else {said(left)}"
        case ast.Tuple(elts=[first, second]) if isinstance(place.node.ctx, ast.Load):
            yield f"({said(second)}, {said(first)})"


def other_grouping(place: Place, source: Source) -> Iterator[str]:
    """`a / b + c` as `a / (b + c)`, and the other way round; `-x ** 2` as `(-x) ** 2`."""
    match place.node:
        case ast.BinOp(left=ast.BinOp() as inner):
            new = changed_in(place.node, left=inner.right)
            yield said(changed_in(inner, right=new))
    match place.node:
        case ast.BinOp(right=ast.BinOp() as inner):
            new = changed_in(place.node, right=inner.left)
            yield said(changed_in(inner, left=new))
        case ast.UnaryOp(operand=ast.BinOp() as inner):
            yield said(changed_in(inner, left=changed_in(place.node, operand=inner.left)))
        case ast.Call(func=ast.Attribute(value=ast.BinOp() as inner)) as call:
            method = changed_in(call.func, value=inner.right)
            yield said(changed_in(inner, right=changed_in(call, func=method)))
        case ast.BinOp(right=ast.Call(func=ast.Attribute() as method) as call):
            inside = changed_in(place.node, right=method.value)
            yield said(changed_in(call, func=changed_in(method, value=inside)))


def more_arguments(place: Place, source: Source) -> Iterator[str]:
    """One more argument, or the last one under its name."""
    match place.node:
        case ast.Call(args=[*others, ast.Name(id=name) as last], keywords=keywords) as call:
            named = [ast.keyword(arg=name, value=last), *keywords]
            yield said(changed_in(call, args=others, keywords=named))
        case (
            ast.Call(args=[*others, ast.Constant(value=bool()) as last], keywords=keywords) as call
        ):
            for name in ("bias", "keepdim", "requires_grad"):
                named = [ast.keyword(arg=name, value=last), *keywords]
                yield said(changed_in(call, args=others, keywords=named))
    match place.node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), keywords=keywords) as call:
            has = {keyword.arg for keyword in keywords}
            more: list[str] = []
            if name in REDUCING:
                more += ["dim=0", "dim=1", "dim=-1", "keepdim=True", "dim=-1, keepdim=True"]
                more += ["dim=(2, 3)"]
            if name in ("var", "std"):
                more += ["unbiased=False", "dim=-1, unbiased=False", "dim=0, unbiased=False"]
            if name in MAKING or name.endswith("_like"):
                more += ["dtype=torch.float32", "dtype=torch.int64", "requires_grad=True"]
                more += [f"dtype={one}.dtype, device={one}.device" for one in place.names]
            if name in ("backward", "grad"):
                more += ["retain_graph=True"]
            if name == "grad":  # of `backward(create_graph=True)` PyTorch warns
                more += ["create_graph=True"]
            more += [
                f"{one}={one}" for one in ("generator", "dim", "lr", "eps") if one in place.names
            ]
            for new in more:
                if new.partition("=")[0] not in has:
                    yield _call(call, new)


def _call(call: ast.Call, new: str) -> str:
    keywords = ast.parse(f"_({new})", mode="eval").body.keywords  # type: ignore[attr-defined]  # a call
    return said(changed_in(call, keywords=[*call.keywords, *keywords]))


def known_name(place: Place, source: Source) -> Iterator[str]:
    """Another name that is known there."""
    if place.is_condition:
        return
    match place.node:
        case ast.Name(id=name, ctx=ast.Load()) if name in place.names and not _is_counted(place):
            yield from (other for other in place.names if other != name)
        case ast.Attribute(value=ast.Name(id="self"), ctx=ast.Load()):
            mine = ast.unparse(place.node)
            yield from (other for other in place.names if other != mine and "." in other)


def _is_counted(place: Place) -> bool:
    """Is it what `len` counts? Many things have the same length by accident."""
    call = place.parent
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "len"


_OFTEN = (
    "{}.detach()",
    "{}.clone()",
    "{}.item()",
    "{}.mean()",
    "{}.sum()",
    "{}.T",
    "{}.unsqueeze(-1)",
    "{}.squeeze(-1)",
    "{}.float()",
    "-{}",
    "1 - {}",
)
_SELDOM = (
    "{}.transpose(-2, -1)",
    "{}.unsqueeze(0)",
    "{}.unsqueeze(1)",
    "{}.squeeze()",
    "{}.flatten()",
    "{}.flatten(1)",
    "{}.contiguous()",
    "{}.sqrt()",
    "{}.abs()",
    "{}.long()",
    "{}.detach().clone()",
    "{} + 1",
    "{} - 1",
    "{} / 2",
    "{} ** 2",
    "2 * {}",
    "len({})",
    "list({})",
    "({},)",
)


def more(place: Place, source: Source) -> Iterator[str]:
    """A value, and what is often done with it."""
    if _is_a_value(place):
        yield from (wrapped.format(said(place.node)) for wrapped in _OFTEN)


def much_more(place: Place, source: Source) -> Iterator[str]:
    """A value, and what else may be done with it."""
    if _is_a_value(place):
        yield from (wrapped.format(said(place.node)) for wrapped in _SELDOM)


def with_a_name(place: Place, source: Source) -> Iterator[str]:
    """A value that something known is multiplied with, or divided by."""
    parent = place.parent
    if isinstance(parent, ast.Return | ast.Assign | ast.AugAssign) and parent.value is place.node:
        for name in place.names:
            yield f"{said(place.node)} * {name}"
            yield f"{said(place.node)} / {name}"


def _is_a_value(place: Place) -> bool:
    """Is it what a statement returns, assigns or hands on?"""
    if isinstance(place.node, ast.Starred | ast.Constant | ast.Tuple):
        return False
    return isinstance(
        place.parent,
        ast.Return | ast.Assign | ast.AugAssign | ast.Call | ast.keyword | ast.BinOp | ast.Tuple,
    )
