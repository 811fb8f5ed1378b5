"""Which hint of a kata comes next: how many have been shown is kept in the workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.workspace.folder import Notes

NOTES = "hints.json"  # how many hints have been shown, by kata


def next_hint(notes: Notes, name: str) -> tuple[int, Sequence[Text]]:
    """The number of the hint whose turn it is, from 1; from now on, the one after it.

    Where that cannot be kept it costs what is said beside it, never the hint.
    """
    shown: Mapping[str, Any] = {}
    problems = []
    try:
        shown = notes.read()
    except KataError as error:
        problems.append(error.text)
    before = shown.get(name, 0)
    number = before + 1 if isinstance(before, int) and before >= 0 else 1
    try:
        notes.write({**shown, name: number})
    except KataError as error:
        problems.append(error.text)
    return number, problems
