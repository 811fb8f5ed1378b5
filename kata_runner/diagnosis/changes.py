"""Small changes to a program, the likeliest first: what its author may have meant to write.

Each is made in one place, of one expression or one line, and leaves the rest of the text as it is.
Somebody else tries which of them let the checks pass.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kata_runner.diagnosis import expressions, statements
from kata_runner.diagnosis.expressions import said
from kata_runner.diagnosis.idle import idle_code
from kata_runner.diagnosis.places import Place, Rule, Source, places
from kata_runner.library.parsing import parse
from kata_runner.model.change import Change

_TOKEN = re.compile(r"\w+|[^\w\s]")

# The likeliest first.
_RULES: tuple[Rule, ...] = (
    statements.left_out,
    expressions.without,
    expressions.only_a_part,
    expressions.other_operator,
    expressions.other_constant,
    expressions.other_name,
    statements.other_assignment,
    expressions.more_arguments,
    statements.moved,
    expressions.other_order,
    expressions.other_grouping,
    expressions.known_name,
    statements.without_graph,
    expressions.more,
    expressions.with_a_name,
    statements.one_more,
    expressions.much_more,
)


def changed(source: str, first: frozenset[str] = frozenset()) -> Iterator[str]:
    """Programs that differ from this one by one small change, each of them once.

    Of equally likely changes those in the functions `first` come first. Raises SyntaxError or
    ValueError where the source is no program.
    """
    text, seen = Source(source), {source}
    order = sorted(places(parse(source)), key=lambda place: place.function not in first)
    for rule in _RULES:
        for place in order:
            for program in _programs(rule, place, text):
                if program not in seen:
                    seen.add(program)
                    yield program


def is_meant(source: str, program: str) -> bool:
    """May somebody have meant to write this program instead of the source?

    Not if it has more code that leaves a number as it is. Raises what `changed` raises.
    """
    return idle_code(parse(program)) <= idle_code(parse(source))


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


def _size(change: Change) -> float:
    """How much there is to understand. To leave something out is simpler than to put another in."""
    before, after = (_TOKEN.findall("\n".join(lines)) for lines in (change.before, change.after))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    return len(after) - same + (len(before) - same) / 10


def _programs(rule: Rule, place: Place, source: Source) -> Iterator[str]:
    """The programs to which a rule leads; of an expression a rule says only what comes instead."""
    for text in rule(place, source):
        if isinstance(place.node, ast.stmt):
            yield text
            continue
        try:
            new = ast.parse(text, mode="eval").body
        except (SyntaxError, ValueError):
            continue
        if not _does_nothing(new, place):
            yield source.replaced(place.node, _grouped(new, place.parent))


def _does_nothing(new: ast.expr, place: Place) -> bool:
    """Is it `x + 0` or `1 * x`? Then there is a change that says more: to leave that out."""
    both, parent = [new], place.parent
    if isinstance(parent, ast.BinOp):
        is_left = parent.left is place.node
        left, right = (new, parent.right) if is_left else (parent.left, new)
        both.append(ast.BinOp(left=left, op=parent.op, right=right))
    for one in both:
        match one:
            case ast.BinOp(op=op, right=ast.Constant(value=value)) if value == _NEUTRAL.get(
                type(op)
            ):
                return True
            case ast.BinOp(left=ast.Constant(value=value), op=ast.Add() | ast.Mult() as op):
                return value == _NEUTRAL[type(op)]
    return False


_NEUTRAL = {ast.Add: 0, ast.Sub: 0, ast.Mult: 1, ast.Div: 1, ast.Pow: 1}


def _grouped(new: ast.expr, parent: ast.AST) -> str:
    """An expression, in parentheses where what is around it would take it apart."""
    if isinstance(new, ast.Tuple) and isinstance(parent, ast.Subscript | ast.Return | ast.Assign):
        return ast.unparse(new)[1:-1]
    if isinstance(parent, ast.stmt | ast.keyword | ast.Call | ast.Slice | ast.comprehension):
        return ast.unparse(new)
    match new:
        case ast.BinOp() | ast.BoolOp() | ast.Compare() | ast.IfExp() | ast.Lambda():
            return said(new)
        case ast.UnaryOp() if not isinstance(parent, ast.Compare | ast.List | ast.Tuple):
            return said(new)
    return ast.unparse(new)
