"""Does a learner's file have the code that a text of the catalogue speaks of?

A cause or a fix quotes code between backticks: "`squeeze` removes the last dimension". Whoever failed in
the same way by other means has no `squeeze`, and must not read of it.
"""

from __future__ import annotations

import ast
import re

_QUOTED = re.compile(r"`([^`]+)`")
# In quoted code: what is called, what stands behind a dot, and the names of keyword arguments. Other
# names are those of variables, which everybody chooses for themselves.
_NAME = re.compile(r"(\w+)\s*\(|\.([A-Za-z_]\w*)|(\w+)=(?=[^=\s])|^(\w+)$")


def missing(text: str, example: str, source: str) -> set[str]:
    """The names that `text` quotes, that the program `example` has, and that `source` has not.

    What the example has not either is what the text says is missing, or how to do it better. Nothing is
    missing from a source that cannot be read.
    """
    try:
        return (names_quoted(text) & names_used(example)) - names_used(source)
    except (SyntaxError, ValueError):
        return set()


def names_quoted(text: str) -> set[str]:
    """The names in the code that a text quotes."""
    return {
        next(filter(None, found.groups()))
        for code in _QUOTED.findall(text)
        for found in _NAME.finditer(code)
    }


def names_used(source: str) -> set[str]:
    """Every name in a program. Raises SyntaxError where it is none."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                names.add(name)
            case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names |= {*name.split("."), other or name}
    return names
