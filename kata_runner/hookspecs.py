"""The plugin contract. A pack implements what it needs with `hookimpl`."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from kata_runner.kata import Kata

PROJECT = "katas"  # also the entry-point group
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def kata_register() -> Iterable[Kata]:  # type: ignore[empty-body]  # a specification
    """Hand katas to the runner."""
