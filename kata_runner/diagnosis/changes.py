"""Small changes to a program, the likeliest first: what its author may have meant to write.

Each is made in one place, of one expression or one line, and leaves the rest of the text as it is.
Somebody else tries which of them let the checks pass.
"""

from __future__ import annotations

import ast
import copy
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kata_runner.library.parsing import parse
from kata_runner.model.change import Change

_NO_GRAD = "with torch.no_grad():"


def changed(source: str, first: frozenset[str] = frozenset()) -> Iterator[str]:
    """Programs that differ from this one by one small change, each of them once.

    Of equally likely changes those in the functions `first` come first. Raises SyntaxError or
    ValueError where the source is no program.
    """
    tree = parse(source)
    text = _Text(source)
    places = sorted(_places(tree), key=lambda place: place.function not in first)
    seen = {source}
    for rule in _RULES:
        for place in places:
            for program in _programs(rule, place, text):
                if program not in seen:
                    seen.add(program)
                    yield program


def difference(before: str, after: str) -> Change:
    """Which lines of a program another one has instead."""
    old, new = before.splitlines(), after.splitlines()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Change(
        line=start + 1,
        before=tuple(old[start : len(old) - end]),
        after=tuple(new[start : len(new) - end]),
    )


def smallest(changes: Sequence[Change]) -> Change | None:
    """The one that changes least; of equal ones the one furthest down, where results are made."""
    return min(changes, key=lambda change: (_size(change), -change.line), default=None)


def _size(change: Change) -> int:
    """How many characters are not as they were."""
    one, other = "\n".join(change.before), "\n".join(change.after)
    same = sum(
        block.size
        for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    )
    return len(one) + len(other) - 2 * same


# --- where ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Place:
    """An expression, or a statement with those beside it."""

    node: ast.expr | ast.stmt
    parent: ast.AST
    function: str  # the outermost function or class around it
    names: tuple[str, ...]  # that are known there
    block: Sequence[ast.stmt] = ()  # of a statement: it, and those beside it

    @property
    def index(self) -> int:
        """Of a statement in its block."""
        return next(i for i, one in enumerate(self.block) if one is self.node)


_SKIPPED = frozenset(
    {"annotation", "returns", "decorator_list", "bases", "args", "targets", "target"}
)
_FUNCTIONS = (ast.FunctionDef, ast.Lambda)


def _places(tree: ast.Module) -> Iterator[_Place]:
    """Every expression and statement inside of functions and classes."""

    def walk(node: ast.AST, function: str, names: tuple[str, ...]) -> Iterator[_Place]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            function = function or node.name
        if isinstance(node, _FUNCTIONS):
            names = _known_in(node)
        for field, value in ast.iter_fields(node):
            skipped = field in _SKIPPED and not (field == "args" and isinstance(node, ast.Call))
            children = value if isinstance(value, list) else [value]
            for child in children if not skipped else ():
                if not isinstance(child, ast.AST) or _is_docstring(child):
                    continue
                if function and isinstance(child, ast.stmt):
                    block = [one for one in children if not _is_docstring(one)]
                    yield _Place(child, node, function, names, block)
                elif function and isinstance(child, ast.expr):
                    yield _Place(child, node, function, names)
                yield from walk(child, function, names)

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


def _is_docstring(node: object) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class _Text:
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


_Rule = Callable[["_Place", _Text], Iterator[str]]


def _programs(rule: _Rule, place: _Place, text: _Text) -> Iterator[str]:
    """The programs to which a rule leads; of an expression a rule says only what comes instead."""
    for said in rule(place, text):
        if isinstance(place.node, ast.stmt):
            yield said
        else:
            try:
                new = ast.unparse(ast.parse(said, mode="eval"))
            except (SyntaxError, ValueError):
                continue
            yield text.replaced(place.node, _grouped(new, place.parent))


def _grouped(new: str, parent: ast.AST) -> str:
    """An expression, in parentheses where what is around it would take it apart."""
    stands_alone = isinstance(
        parent, ast.stmt | ast.keyword | ast.Call | ast.Slice | ast.comprehension
    )
    is_whole = isinstance(
        ast.parse(new, mode="eval").body,
        ast.Name | ast.Constant | ast.Call | ast.Attribute | ast.Subscript | ast.List | ast.Tuple,
    )
    return new if is_whole or stands_alone else f"({new})"


def _said(node: ast.AST) -> str:
    return f"({ast.unparse(node)})"


# --- expressions: what comes instead ---------------------------------------------------------------

_OTHERS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.MatMult, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mod),
    ast.Mod: (ast.FloorDiv,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE),
    ast.LtE: (ast.Lt, ast.GtE, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE),
    ast.GtE: (ast.Gt, ast.LtE, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}

_SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.MatMult: "@",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
}

# Names of PyTorch that are taken for each other.
_KIN = [
    group.split()
    for group in (
        "sum mean",
        "zeros ones empty",
        "zeros_like ones_like empty_like",
        "max min amax amin",
        "argmax argmin",
        "maximum minimum",
        "softmax log_softmax",
        "exp log",
        "sin cos",
        "relu sigmoid tanh",
        "stack cat",
        "train eval",
        "float double long",
        "float32 float64 int64",
        "any all",
        "floor ceil round",
        "rand randn",
        "std var",
        "normal_ uniform_",
        "view reshape",
        "detach clone",
        "expand repeat",
        "repeat repeat_interleave",
        "no_grad enable_grad",
        "append extend",
        "BatchNorm1d LayerNorm",
        "Conv1d Conv2d",
        "MaxPool2d AvgPool2d",
        "log_softmax logsumexp",
        "item detach",
        "parameters children",
        "keys values items",
        "backward grad",
        "add_ sub_",
        "mul_ div_",
        "addcmul_ addcdiv_",
        "add sub",
        "mul div",
    )
]
_REDUCING = frozenset(
    [
        "sum",
        "mean",
        "var",
        "std",
        "amax",
        "amin",
        "max",
        "min",
        "argmax",
        "argmin",
        "softmax",
        "log_softmax",
        "logsumexp",
        "cat",
        "stack",
        "norm",
        "cumsum",
        "prod",
        "any",
        "all",
    ]
)
_MAKING = frozenset(
    ["zeros", "ones", "empty", "full", "arange", "tensor", "rand", "randn", "eye", "linspace"]
)


def _other_operator(place: _Place, text: _Text) -> Iterator[str]:
    match place.node:
        case ast.BinOp(op=op) | ast.BoolOp(op=op):
            for other in _OTHERS.get(type(op), ()):
                yield _said(_with(place.node, op=other()))
        case ast.Compare(ops=[op]):
            for other in _OTHERS.get(type(op), ()):
                yield _said(_with(place.node, ops=[other()]))


def _with(node: ast.AST, **fields: object) -> ast.AST:
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _other_constant(place: _Place, text: _Text) -> Iterator[str]:
    match place.node:
        case ast.Constant(value=bool() as value):
            yield repr(not value)
        case ast.Constant(value=int() as value):
            near = (value + 1, value - 1, -value, 0, 1, 2, 2 * value, value // 2)
            yield from (repr(other) for other in dict.fromkeys(near) if other != value)
        case ast.Constant(value=float() as value):
            numbers = (1 - value, -value, 2 * value, value / 2, 0.0, 1.0, value**2, 0.5)
            yield from (repr(other) for other in dict.fromkeys(numbers) if other != value)
        case ast.Constant(value="mean" | "sum" | "none" as value):
            yield from (repr(other) for other in ("mean", "sum", "none") if other != value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)):
            yield from (repr(other) for other in (value, 0, 1, 1 - value, -value - 1))
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            yield _said(operand)


def _other_name(place: _Place, text: _Text) -> Iterator[str]:
    """Another function or method of PyTorch."""
    match place.node:
        case ast.Attribute(value=value, attr=name) if not isinstance(place.node.ctx, ast.Store):
            for group in _KIN:
                if name in group:
                    yield from (f"{_said(value)}.{other}" for other in group if other != name)


def _without(place: _Place, text: _Text) -> Iterator[str]:
    """Less: without a call, an argument, an operand, or one end of a slice."""
    match place.node:
        case ast.Call(func=function, args=args, keywords=keywords) as call:
            for i in range(len(keywords)):
                yield _said(_with(call, keywords=[*keywords[:i], *keywords[i + 1 :]]))
            if isinstance(function, ast.Attribute) and not _is_module(function.value):
                yield _said(function.value)
            if len(args) == 1:
                yield _said(args[0])
            if len(args) > 1:
                yield _said(_with(call, args=args[:-1]))
        case ast.BinOp(left=left, right=right):
            yield from (_said(left), _said(right))
        case ast.BoolOp(values=[left, right]):
            yield from (_said(left), _said(right))
        case ast.Subscript(value=value):
            yield _said(value)
        case ast.Attribute(value=value) if not _is_module(value) and not isinstance(
            place.parent, ast.Call
        ):
            yield _said(value)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (_said(body), _said(orelse))


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("torch", "nn", "F", "math", "np")


def _other_order(place: _Place, text: _Text) -> Iterator[str]:
    match place.node:
        case ast.Call(args=[first, second, *rest]) as call:
            yield _said(_with(call, args=[second, first, *rest]))
            if len(rest) == 1:
                yield _said(_with(call, args=[first, rest[0], second]))
        case ast.BinOp(left=left, op=ast.Sub() | ast.Div() | ast.MatMult() | ast.Pow()) as both:
            yield _said(_with(both, left=both.right, right=left))
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield f"{_said(orelse)} if {_said(test)} else {_said(body)}"
        case ast.BoolOp(op=ast.Or(), values=[left, right]):
            yield f"{_said(right)} if {_said(left)} is None else {_said(left)}"
        case ast.Tuple(elts=[first, second]) if isinstance(place.node.ctx, ast.Load):
            yield f"({_said(second)}, {_said(first)})"


def _other_grouping(place: _Place, text: _Text) -> Iterator[str]:
    """`a / b + c` as `a / (b + c)`, and the other way round; `-x ** 2` as `(-x) ** 2`."""
    match place.node:
        case ast.BinOp(left=ast.BinOp() as inner):
            new = _with(place.node, left=inner.right)
            yield _said(_with(inner, right=new))
    match place.node:
        case ast.BinOp(right=ast.BinOp() as inner):
            new = _with(place.node, right=inner.left)
            yield _said(_with(inner, left=new))
        case ast.UnaryOp(operand=ast.BinOp() as inner):
            yield _said(_with(inner, left=_with(place.node, operand=inner.left)))
        case ast.Call(func=ast.Attribute(value=ast.BinOp() as inner)) as call:
            method = _with(call.func, value=inner.right)
            yield _said(_with(inner, right=_with(call, func=method)))
        case ast.BinOp(right=ast.Call(func=ast.Attribute() as method) as call):
            inside = _with(place.node, right=method.value)
            yield _said(_with(call, func=_with(method, value=inside)))


def _more_arguments(place: _Place, text: _Text) -> Iterator[str]:
    match place.node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), keywords=keywords) as call:
            has = {keyword.arg for keyword in keywords}
            more: list[str] = []
            if name in _REDUCING:
                more += ["dim=0", "dim=1", "dim=-1", "keepdim=True", "dim=-1, keepdim=True"]
                more += ["dim=(2, 3)"]
            if name in ("var", "std"):
                more += ["unbiased=False", "dim=-1, unbiased=False", "dim=0, unbiased=False"]
            if name in _MAKING or name.endswith("_like"):
                more += [f"dtype={one}.dtype, device={one}.device" for one in place.names]
                more += ["dtype=torch.float32", "dtype=torch.int64"]
            if name in ("backward", "grad"):
                more += ["create_graph=True", "retain_graph=True"]
            more += [
                f"{one}={one}" for one in ("generator", "dim", "lr", "eps") if one in place.names
            ]
            for new in more:
                if new.partition("=")[0] not in has:
                    yield _call(call, new)


def _call(call: ast.Call, new: str) -> str:
    keywords = ast.parse(f"_({new})", mode="eval").body.keywords  # type: ignore[attr-defined]  # a call
    return _said(_with(call, keywords=[*call.keywords, *keywords]))


def _known_name(place: _Place, text: _Text) -> Iterator[str]:
    """Another name that is known there."""
    match place.node:
        case ast.Name(id=name, ctx=ast.Load()) if name in place.names:
            yield from (other for other in place.names if other != name)
        case ast.Attribute(value=ast.Name(id="self"), ctx=ast.Load()):
            mine = ast.unparse(place.node)
            yield from (other for other in place.names if other != mine and "." in other)


_WRAPPED = (
    "{}.detach()",
    "{}.clone()",
    "{}.item()",
    "{}.mean()",
    "{}.sum()",
    "{}.float()",
    "{}.T",
    "{}.transpose(-2, -1)",
    "{}.unsqueeze(0)",
    "{}.unsqueeze(1)",
    "{}.unsqueeze(-1)",
    "{}.squeeze(-1)",
    "{}.squeeze()",
    "{}.flatten()",
    "{}.flatten(1)",
    "{}.contiguous()",
    "{}.sqrt()",
    "{}.abs()",
    "{}.long()",
    "{}.detach().clone()",
    "{}.data",
    "-{}",
    "{} + 1",
    "{} - 1",
    "{} / 2",
    "{} ** 2",
    "2 * {}",
    "1 - {}",
    "len({})",
    "list({})",
    "({},)",
)


def _more(place: _Place, text: _Text) -> Iterator[str]:
    """A value, and what else may be done with it."""
    if _is_a_value(place):
        yield from (wrapped.format(_said(place.node)) for wrapped in _WRAPPED)


def _with_a_name(place: _Place, text: _Text) -> Iterator[str]:
    """A value that something known is multiplied with."""
    if _is_a_value(place):
        for name in place.names:
            yield f"{_said(place.node)} * {name}"
            yield f"{_said(place.node)} / {name}"
            yield f"{_said(place.node)} + {name}"
            yield f"{_said(place.node)} - {name}"


def _is_a_value(place: _Place) -> bool:
    """Is it what a statement returns, assigns or hands on?"""
    if isinstance(place.node, ast.Starred | ast.Constant | ast.Tuple):
        return False
    return isinstance(
        place.parent,
        ast.Return | ast.Assign | ast.AugAssign | ast.Call | ast.keyword | ast.BinOp | ast.Tuple,
    )


# --- statements: the program that comes of it -------------------------------------------------------


def _other_assignment(place: _Place, text: _Text) -> Iterator[str]:
    """`x += y` as `x = x + y` and the other way round; in place, and not in place."""
    match place.node:
        case ast.AugAssign(target=target, op=op, value=value) as node:
            to, by = ast.unparse(target), _said(value)
            for other in (*_OTHERS.get(type(op), ()), type(op)):
                yield text.replaced(node, f"{to} {_SIGNS[other]}= {ast.unparse(value)}")
                yield text.replaced(node, f"{to} = {to} {_SIGNS[other]} {by}")
            yield text.replaced(node, f"{to} = {ast.unparse(value)}")
        case ast.Assign(targets=[ast.Name() | ast.Attribute() as target], value=value) as node:
            to = ast.unparse(target)
            if isinstance(value, ast.BinOp) and ast.unparse(value.left) == to:
                by = ast.unparse(value.right)
                yield text.replaced(node, f"{to} {_SIGNS[type(value.op)]}= {by}")
            yield text.replaced(node, f"{to} += {ast.unparse(value)}")
            yield text.replaced(node, f"{to}.copy_({ast.unparse(value)})")
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=of, attr=name)) as call) as node:
            method = _with(call.func, attr=name.rstrip("_"))
            to = ast.unparse(of)
            if not name.startswith("_") and not isinstance(of, ast.Call):
                yield text.replaced(node, f"{to} = {ast.unparse(_with(call, func=method))}")


def _left_out(place: _Place, text: _Text) -> Iterator[str]:
    match place.node:
        case ast.FunctionDef() | ast.ClassDef() | ast.Pass():
            return
        case ast.With(body=body) as node:
            start, end = text.block(node)
            first, last = text.block(body[0], body[-1])
            inside = textwrap.dedent("".join(text.lines[first:last]))
            indent = " " * node.col_offset
            lines = textwrap.indent(inside, indent).splitlines()
            yield text.with_lines(start, end, lines)
    if isinstance(place.node, ast.stmt):
        start, end = text.block(place.node)
        instead = [f"{' ' * place.node.col_offset}pass"] if len(place.block) == 1 else []
        yield text.with_lines(start, end, instead)


def _moved(place: _Place, text: _Text) -> Iterator[str]:
    """Before or after the one beside it; out of a loop or into one."""
    if not isinstance(place.node, ast.stmt) or isinstance(place.node, ast.FunctionDef):
        return
    after = place.block[place.index + 1 :]
    start, end = text.block(place.node)
    mine = text.lines[start:end]
    for count in range(1, min(len(after), 3) + 1):
        _, last = text.block(after[count - 1])
        yield text.with_lines(start, last, [*text.lines[end:last], *mine])
    for count in range(1, min(place.index, 3) + 1):
        first, _ = text.block(place.block[place.index - count])
        yield text.with_lines(first, end, [*mine, *text.lines[first:start]])
    if isinstance(place.parent, ast.For | ast.While | ast.With | ast.If) and len(place.block) > 1:
        outside = textwrap.indent(textwrap.dedent("".join(mine)), " " * place.parent.col_offset)
        if not after:
            yield text.with_lines(start, end, outside.splitlines())
        if place.index == 0:
            first = place.parent.lineno - 1
            yield text.with_lines(first, end, [*outside.splitlines(), *text.lines[first:start]])
    if after and isinstance(after[0], ast.For | ast.While | ast.With):
        inside = textwrap.indent(textwrap.dedent("".join(mine)), " " * after[0].body[0].col_offset)
        first = after[0].body[0].lineno - 1
        yield text.with_lines(start, first, [*text.lines[end:first], *inside.splitlines()])
    if place.index and isinstance(
        before := place.block[place.index - 1], ast.For | ast.While | ast.With
    ):
        inside = textwrap.indent(textwrap.dedent("".join(mine)), " " * before.body[0].col_offset)
        yield text.with_lines(start, end, inside.splitlines())


def _without_graph(place: _Place, text: _Text) -> Iterator[str]:
    """Within `torch.no_grad()`: one statement, or all from here on."""
    match place.node:
        case ast.FunctionDef() | ast.ClassDef() | ast.Return():
            return
    if isinstance(place.node, ast.stmt):
        for last in (place.node, place.block[-1]):
            start, end = text.block(place.node, last)
            indent = " " * place.node.col_offset
            inside = textwrap.indent("".join(text.lines[start:end]), "    ")
            yield text.with_lines(start, end, [f"{indent}{_NO_GRAD}", *inside.splitlines()])


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


def _one_more(place: _Place, text: _Text) -> Iterator[str]:
    """One more call before a statement."""
    if isinstance(place.node, ast.stmt) and not isinstance(place.node, ast.FunctionDef):
        start, _ = text.block(place.node)
        for name in place.names:
            for call in _CALLS:
                line = f"{' ' * place.node.col_offset}{call.format(name, name)}"
                yield text.with_lines(start, start, [line])


_RULES: tuple[_Rule, ...] = (
    _other_operator,
    _other_constant,
    _other_name,
    _other_assignment,
    _without,
    _left_out,
    _more_arguments,
    _moved,
    _other_order,
    _other_grouping,
    _known_name,
    _without_graph,
    _more,
    _with_a_name,
    _one_more,
)
