"""Code that leaves a number as it is: the mean of a single one, the root of a square, `x = x`; and
code that is never reached.

They can make a check pass, for the shape is another one or a name is bound otherwise. Nobody means to
write them.
"""

from __future__ import annotations

import ast

from kata_runner.diagnosis.alike import MAKING
from kata_runner.diagnosis.expressions import is_module

# What makes one number of all elements, if nothing else is said.
_TOTALS = frozenset(
    [
        "sum",
        "mean",
        "prod",
        "norm",
        "var",
        "std",
        "max",
        "min",
        "amax",
        "amin",
        "item",
        "all",
        "any",
    ]
)
# What does nothing to a single number, but to its shape.
_IDLE = frozenset(
    [
        "sum",
        "mean",
        "squeeze",
        "flatten",
        "transpose",
        "contiguous",
        "max",
        "min",
        "amax",
        "amin",
        "T",
    ]
)
# What undoes what was done just before.
_UNDONE = {
    "sqrt": "square",
    "square": "sqrt",
    "exp": "log",
    "log": "exp",
    "squeeze": "unsqueeze",
    "unsqueeze": "squeeze",
    "T": "T",
    "item": "tensor",
}

_ENDS = (ast.Return, ast.Continue, ast.Break, ast.Raise)


def idle_code(tree: ast.Module) -> int:
    """How often a program leaves a number as it is, and how much of it is never reached, as far as
    its text shows.
    """
    return sum(
        _is_idle(node, numbers) + _unreached(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for numbers in [_numbers(function)]
        for node in ast.walk(function)
    )


def _is_idle(node: ast.AST, numbers: frozenset[str]) -> bool:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=other)):
            return name == other
    name, of = _done(node)
    if of is None:
        return False
    if name == "item" and _is_made(of):
        return True
    return (name in _IDLE and _is_number(of, numbers)) or _UNDONE.get(name) == _done(of)[0]


def _unreached(node: ast.AST) -> int:
    """How many statements of its blocks are behind a `return`, or what else ends a block."""
    blocks = [getattr(node, name, None) for name in ("body", "orelse", "finalbody")]
    return sum(
        len(block) - 1 - min(i for i, one in enumerate(block) if isinstance(one, _ENDS))
        for block in blocks
        if isinstance(block, list) and any(isinstance(one, _ENDS) for one in block)
    )


def _done(node: ast.AST) -> tuple[str, ast.expr | None]:
    """What is done to what: `x.sum()`, `torch.sum(x)`, `x.T`, `x ** 2`."""
    match node:
        case ast.Call(func=ast.Attribute(value=value, attr=name), args=args):
            if not is_module(value):
                return name, value
            return name, args[0] if args else None
        case ast.Attribute(value=value, attr="T"):
            return "T", value
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=2)):
            return "square", left
    return "", None


def _is_number(node: ast.AST, numbers: frozenset[str]) -> bool:
    """Is it a single number, or a tensor with one element? False where the text does not show it."""
    match node:
        case ast.Constant(value=int() | float()):
            return True
        case ast.Name(id=name):
            return name in numbers
        case ast.UnaryOp(operand=operand):
            return _is_number(operand, numbers)
        case ast.BinOp(left=left, right=right):
            return _is_number(left, numbers) and _is_number(right, numbers)
        case ast.Call(func=ast.Name(id="len" | "float" | "int")):
            return True
        case ast.Call(func=ast.Name(id="sum"), args=[ast.GeneratorExp(elt=one)]):
            return _is_number(one, numbers)
        case ast.Call(func=ast.Attribute(value=value, attr=name), args=args, keywords=keywords):
            if _is_made(node):
                return True
            more = args[1:] if is_module(value) else args
            _, of = _done(node)
            if of is None or more or keywords:
                return False
            return name in _TOTALS or _is_number(of, numbers)
    return False


def _is_made(node: ast.AST) -> bool:
    """Is it a tensor with one element that is made here: `torch.zeros(1)`, `torch.tensor([x])`?"""
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="torch"), attr="tensor"),
            args=[ast.Constant() | ast.List(elts=[_])],
        ):
            return True
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="torch"), attr=name),
            args=[ast.Constant(value=1) | ast.Tuple(elts=[])],
        ):
            return name in MAKING
    return False


def _numbers(function: ast.FunctionDef) -> frozenset[str]:
    """The names of a function that are bound to single numbers and to nothing else."""
    assigned, others = _bindings(function)
    numbers = frozenset(name for name, _ in assigned) - others
    while True:
        left = numbers - {name for name, value in assigned if not _is_number(value, numbers)}
        if left == numbers:
            return numbers
        numbers = left


def _bindings(function: ast.FunctionDef) -> tuple[list[tuple[str, ast.expr]], frozenset[str]]:
    """What is assigned to which name, and the names that are bound in other ways."""
    assigned: list[tuple[str, ast.expr]] = []
    bound: list[str] = []
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                assigned.append((name, value))
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                assigned.append((name, value))
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                bound.append(name)
    # Each of those that are assigned is among the names as well, once.
    for name, _ in assigned:
        if name in bound:
            bound.remove(name)
    return assigned, frozenset(bound)
