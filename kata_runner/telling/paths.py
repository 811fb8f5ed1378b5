"""Paths and places, from where the reader is."""

from __future__ import annotations

from pathlib import Path

from kata_runner.model.story import Place


def shown_path(path: str, relative_to: Path | None) -> str:
    """A path from the reader's folder, where it is below that."""
    shown = Path(path)
    if relative_to is not None and shown.is_relative_to(relative_to):
        shown = shown.relative_to(relative_to)
    return str(shown)


def shown_place(place: Place, relative_to: Path | None) -> str:
    """`katas/xor/xor.py:12`."""
    return f"{shown_path(place.file, relative_to)}:{place.number}"
