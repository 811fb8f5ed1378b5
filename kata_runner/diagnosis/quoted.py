"""Does a learner's file have the code that a text of the catalogue speaks of?

A cause or a fix quotes code between backticks: "`squeeze` removes the last dimension". Whoever failed in
the same way by other means has no `squeeze`, and must not read of it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection

from kata_runner.diagnosis.scope import part_like
from kata_runner.library.parsing import parse

_QUOTED = re.compile(r"`([^`]+)`")
_WORD = re.compile(r"[A-Za-z_]\w*|[\d.]+|[^\w\s()\[\],:]+")  # names, numbers and signs
# In quoted code: what is called, what stands behind a dot, and the names of keyword arguments. Other
# names are those of variables, which everybody chooses for themselves.
_NAME = re.compile(r"(\w+)\s*\(|\.([A-Za-z_]\w*)|(\w+)=(?=[^=\s])|^(\w+)$")
_CALLED = re.compile(r"([A-Za-z_]\w*)\(")

# What a fix wants to have away: "leave out `squeeze`", "`sum` instead of `mean`", "without `flip`".
_AWAY = re.compile(r"(?:[Ll]eave(?: out)?|instead of|without) (`[^`]+`)")


def missing(
    cause: str, fix: str, example: str, source: str, asked_for: Collection[str] = ()
) -> set[str]:
    """The names that a text speaks of, that the program `example` has, and that `source` has not.

    What the example has not either is what the text says is missing, and what it calls by names of its
    own others call otherwise. Of what the task asks for, only those functions and classes of the source
    count that the example has as well. Nothing is missing from a source that cannot be read.
    """
    spoken_of = names_quoted(" ".join([cause, *_AWAY.findall(fix)]))
    try:
        used = names_used(part_like(source, example, asked_for))
        return (spoken_of & (names_used(example) - _own_names(example))) - used
    except (SyntaxError, ValueError):
        return set()


def is_written_otherwise(example: str, reference: str, source: str) -> bool:
    """Is nothing of what sets a mistake apart in the source: no call, attribute or keyword?

    What sets it apart is what its program uses and the reference does not. A mistake that only leaves
    something out, or calculates in another way, has nothing of this kind. False where one cannot be
    read.
    """
    try:
        apart = _called_by_name(example) - names_used(reference)
        return bool(apart) and not apart & names_used(source)
    except (SyntaxError, ValueError):
        return False


def speaks_of(text: str, before: str, after: str) -> bool:
    """Does a text quote a name, a number or a sign that only one of two pieces of code has?"""
    quoted = " ".join(_QUOTED.findall(text))
    return bool(_words(quoted) & (_words(before) ^ _words(after)))


def names_called(code: str) -> set[str]:
    """What is called in a piece of code, which need not be a program."""
    return set(_CALLED.findall(code))


def _words(code: str) -> set[str]:
    return set(_WORD.findall(code))


def _called_by_name(source: str) -> set[str]:
    """What a program calls, its keywords, and what it looks up in a tensor or a module: `p.data`.

    Of `torch.optim.SGD` the last part, and no names that the program gives itself.
    """
    names: set[str] = set()
    own = _own_names(source)
    for node in ast.walk(parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) | ast.keyword(arg=str(name)):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                own.add(name)
            case ast.Attribute(attr=name):
                names.add(name)
                if isinstance(node.value, ast.Attribute):
                    own.add(node.value.attr)
    return names - own


def _own_names(source: str) -> set[str]:
    """What a program stores under a name on `self`."""
    return {
        node.attr
        for node in ast.walk(parse(source))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if isinstance(node.value, ast.Name) and node.value.id == "self"
    }


def names_quoted(text: str) -> set[str]:
    """The names in the code that a text quotes."""
    return {
        next(filter(None, found.groups()))
        for code in _QUOTED.findall(text)
        for found in _NAME.finditer(code)
    }


def names_used(program: str | ast.Module) -> set[str]:
    """Every name in a program. Raises SyntaxError or ValueError where it cannot be read."""
    names: set[str] = set()
    for node in ast.walk(parse(program) if isinstance(program, str) else program):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                names.add(name)
            case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names |= {*name.split("."), other or name}
    return names
