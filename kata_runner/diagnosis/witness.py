"""What a learner's code says about a cause that a failing run suggests: it confirms, or vetoes.

An entry of the catalogue may say under `code:` what the code of this mistake shows, as statements
joined by `and`, and by `or` between the ways in which it is written (as in Python, `and` comes first):

    calls NAME          NAME, or something.NAME, is called
    lacks NAME          it is called nowhere
    uncalled NAME       it is a statement of its own, without the parentheses: `optimizer.step`
    unused NAME         it is called, and nothing takes what it returns: `mask.to(device)`
    A before B          in the order of the lines, the first call of A comes before the first of B
    within no_grad      something is inside `with torch.no_grad():`, or in a function under that
                        decorator
    passes NAME         some call has the keyword argument NAME
    omits NAME          none has
    inside loops NAME   it is called inside a loop
    outside loops NAME  it is called, and never inside a loop
    inside loops return a function ends inside a loop
    has CODE            this code is in it, where `_` is anything, and `_p` the same in each place
                        (see `diagnosis.pattern`): `has _p = _p - _`, `has _ @ _`, `has _.data`
    has no CODE         it is nowhere in it: `has no return _`
    in FUNCTION …       any of these, of the functions of this name alone: `in forward calls Linear`

CODE may have an `and` or an `or` of its own. Names are compared by their last part. The code never suggests a cause by itself: right answers
carry the same patterns.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
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
    ways = [
        [_holds(statement.split(), tree) for statement in _split("and", way)]
        for way in _split("or", pattern)
    ]
    shown = [lines for way in ways if all(way) for lines in way]
    return Evidence(bool(shown), next((line for lines in shown for line in lines if line), None))


def _split(word: str, pattern: str) -> list[str]:
    """The statements that a word joins; it may be in a piece of code as well, as in `_ or _`."""
    return re.split(rf" {word} (?={_STATEMENT})", pattern)


def _holds(words: list[str], tree: ast.Module) -> list[int | None]:
    """The lines that show a statement; [] where it does not hold."""
    match words:
        case [kind, name] if kind in _OF_A_NAME:
            return _OF_A_NAME[kind](tree, name)
        case [first, "before", second]:
            before, after = list(_calls(tree, first)), list(_calls(tree, second))
            return [before[0]] if before and after and before[0] < after[0] else []
        case ["inside", "loops", "return"]:
            return list(_returns_in_loops(tree))
        case ["inside", "loops", name]:
            return list(_called_in_loops(tree, name))
        case ["outside", "loops", name]:
            return [] if any(_called_in_loops(tree, name)) else list(_calls(tree, name))
        case ["in", function, *statement]:
            return _holds(statement, _only(function, tree))
        case ["has", "no", *code]:
            return _nowhere(lines_with(" ".join(code), tree))
        case ["has", *code]:
            return list(lines_with(" ".join(code), tree))
    raise ValueError(f"`code:` cannot say {' '.join(words)!r}")


def _nowhere(lines: Iterator[int]) -> list[int | None]:
    return [] if any(lines) else [None]


def _only(function: str, tree: ast.Module) -> ast.Module:
    """The functions and methods of one name."""
    bodies: list[ast.stmt] = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == function
    ]
    return ast.Module(body=bodies, type_ignores=[])


def _alone(tree: ast.Module, kind: type[ast.expr], name: str) -> Iterator[int]:
    """Where a statement is nothing but this name, or nothing but a call of it."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=value) if isinstance(value, kind) and _last_name(value) == name:
                yield node.lineno


def _under(tree: ast.Module, name: str) -> Iterator[int]:
    """Where a block or a function is under this context manager or decorator."""
    for node in ast.walk(tree):
        if isinstance(node, ast.With):
            above = [(node.lineno, item.context_expr) for item in node.items]
        elif isinstance(node, ast.FunctionDef):
            above = [(each.lineno, each) for each in node.decorator_list]
        else:
            continue
        yield from (line for line, expression in above if _last_name(expression) == name)


def _passing(tree: ast.Module, name: str) -> Iterator[int]:
    """Where a keyword argument is passed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (node.value.lineno for node in node.keywords if node.arg == name)


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


def _returns_in_loops(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.While):
            inner = (each for line in node.body for each in ast.walk(line))
            yield from (each.lineno for each in inner if isinstance(each, ast.Return))


def _last_name(node: ast.expr) -> str | None:
    match node:
        case ast.Call(func=func):
            return _last_name(func)
        case ast.Attribute(attr=name):
            return name
        case ast.Name(id=name):
            return name
    return None


_OF_A_NAME: dict[str, Callable[[ast.Module, str], list[int | None]]] = {
    "calls": lambda tree, name: list(_calls(tree, name)),
    "lacks": lambda tree, name: _nowhere(_calls(tree, name)),
    "uncalled": lambda tree, name: [
        *_alone(tree, ast.Attribute, name),
        *_alone(tree, ast.Name, name),
    ],
    "unused": lambda tree, name: list(_alone(tree, ast.Call, name)),
    "within": lambda tree, name: list(_under(tree, name)),
    "passes": lambda tree, name: list(_passing(tree, name)),
    "omits": lambda tree, name: _nowhere(_passing(tree, name)),
}
# What each of them begins with.
_STATEMENT = rf"(?:(?:{'|'.join([*_OF_A_NAME, 'inside', 'outside', 'has', 'in'])}) |\w+ before )"
