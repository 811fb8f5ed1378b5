"""The plugin contract. A pack implements what it needs with `hookimpl`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

from kata_runner.devices import Backend
from kata_runner.model.kata import Kata

if TYPE_CHECKING:  # a command that lists katas needs neither
    from kata_runner.model.grades import Export
    from kata_runner.model.verdict import Verdict

PROJECT = "katas"  # also the entry-point group
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def kata_register() -> Iterable[Kata]:  # type: ignore[empty-body]  # a specification
    """Hand katas to the runner."""


@hookspec
def kata_devices() -> Iterable[Backend]:  # type: ignore[empty-body]  # a specification
    """Add devices that `--device` can name."""


@hookspec
def kata_verdict(verdict: Verdict, workspace: Path) -> None:
    """Take notice of what a run of one kata came to in a workspace."""


@hookspec
def kata_exports() -> Iterable[Export]:  # type: ignore[empty-body]  # a specification
    """Add forms in which `kata grade --to` writes the grades of a class."""
