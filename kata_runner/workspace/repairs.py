"""Which repairs are open: what the progress and every report have to know."""

from __future__ import annotations

from pathlib import Path

from kata_runner.model.kata import KataError
from kata_runner.workspace.folder import NOTES, Notes


def notes(workspace: Path) -> Notes:
    """The open repairs, by kata."""
    return Notes(workspace / NOTES / "repairs.json")


def is_open(workspace: Path, kata: str) -> bool:
    """Is a repair of this kata open?"""
    return kata in open_repairs(workspace)


def open_repairs(workspace: Path) -> list[str]:
    """The katas with an open repair; none where nobody can read it."""
    try:
        return sorted(kata for kata, repair in notes(workspace).read().items() if repair)
    except KataError:
        return []
