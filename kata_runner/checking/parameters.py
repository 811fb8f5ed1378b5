"""Are the parameters of a function in another order than in the task?"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kata_runner.library.parsing import parse
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story


def with_order_of_parameters(story: Story, files: Sequence[Path], reference: Path | None) -> Story:
    """The story with the order in the task, where a function that failed has another one.

    What came of it else, such as an exception about a type, would only lead astray.
    """
    if reference is None or not files or story.kind is Kind.CHECK:
        return story
    try:
        mine, asked_for = (
            _functions(path.read_text(encoding="utf-8")) for path in (files[-1], reference)
        )
    except (OSError, ValueError, SyntaxError):
        return story
    for name, function in mine.items():
        wanted = _parameters(asked_for[name]) if name in asked_for else []
        has = _parameters(function)
        if has != wanted and sorted(has) == sorted(wanted) and _is_about(story, name, function):
            told = Text(
                en="the parameters are in another order than in the task: `{call}`",
                ja="引数の順序が課題と違います。課題では `{call}` です",
            )
            return replace(story, relation=told.format(call=f"{name}({', '.join(wanted)})"))
    return story


@lru_cache(maxsize=4)  # every check of a file that fails comes here
def _functions(source: str) -> Mapping[str, ast.FunctionDef]:
    """The functions of a file and the methods of its classes, by name. Raises as `parse` does."""
    found = {}
    for node in parse(source).body:
        match node:
            case ast.FunctionDef(name=name):
                found[name] = node
            case ast.ClassDef(name=owner, body=body):
                methods = (each for each in body if isinstance(each, ast.FunctionDef))
                found |= {f"{owner}.{each.name}": each for each in methods}
    return found


def _parameters(function: ast.FunctionDef) -> list[str]:
    """Those that a call gives by position."""
    return [each.arg for each in [*function.args.posonlyargs, *function.args.args]]


def _is_about(story: Story, name: str, function: ast.FunctionDef) -> bool:
    """Did it happen in the function, or is what failed called by its name?"""
    if story.place is not None:
        return function.lineno <= story.place.number <= (function.end_lineno or function.lineno)
    return story.label is not None and re.search(rf"\b{name}\b", story.label.en) is not None
