"""A function without `return` gives None: does the learner's file show one where None came out?"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kata_runner.library.parsing import parse
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Place, Story

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def with_missing_return(story: Story, files: Sequence[Path]) -> Story:
    """The story with the function that returns nothing, where it is what the check called.

    `slope(f, x)` is a function of the file; `neuron(x)` and `Neuron(2)(x)` call a `forward`.
    """
    if story.kind is not Kind.TYPE or story.relation or story.label is None:
        return story
    if story.got is None or story.got["type"] != "None":
        return story
    for path in files:
        try:
            source = path.read_text(encoding="utf-8")
            called = _called(story.label.en, parse(source))
        except (OSError, ValueError, SyntaxError):
            continue
        if called is not None and not any(_returns(called)):
            return replace(
                story,
                relation=Text(
                    en=f"`{called.name}` has no `return` with a value, so it gives None",
                    ja=f"`{called.name}` には値を返す `return` がないので、None になります",
                ),
                place=Place(str(path), called.lineno, source.splitlines()[called.lineno - 1]),
            )
    return story


def _called(label: str, tree: ast.Module) -> _Function | None:
    """The function of the file that an expression calls; None where that cannot be told."""
    call = ast.parse(label, mode="eval").body
    if not isinstance(call, ast.Call):
        return None
    defined = {n.name: n for n in tree.body if isinstance(n, ast.ClassDef | _Function)}
    classes = [node for node in defined.values() if isinstance(node, ast.ClassDef)]
    match call.func:
        case ast.Name(id=name) if isinstance(defined.get(name), _Function):
            return defined[name]  # type: ignore[return-value]  # the guard has looked at it
        case ast.Call(func=ast.Name(id=name)) if isinstance(defined.get(name), ast.ClassDef):
            classes = [defined[name]]  # type: ignore[list-item]  # likewise
        case ast.Name(id=name) if name not in defined:
            pass  # an object that the check has made, of the only class that can be called
        case _:
            return None
    forwards = [
        node
        for each in classes
        for node in each.body
        if isinstance(node, _Function) and node.name in ("forward", "__call__")
    ]
    return forwards[0] if len(forwards) == 1 else None


def _returns(function: _Function) -> Iterator[ast.AST]:
    """What gives the function a value: `return` with one, or a `yield`, outside inner functions."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, _Function | ast.ClassDef | ast.Lambda):
            continue
        if isinstance(node, ast.Return) and node.value is not None:
            yield node
        if isinstance(node, ast.Yield | ast.YieldFrom):
            yield node
        waiting.extend(ast.iter_child_nodes(node))
