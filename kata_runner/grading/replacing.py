"""A file takes the place of another one: nobody, at any moment, finds half of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

_RIGHTS = 0o666  # less what the system takes away by itself


@contextlib.contextmanager
def replacing(file: Path, mode: str = "w", rights: int = _RIGHTS, **how: Any) -> Iterator[IO[Any]]:
    """Write into it what the file is to hold. It does so at the end; if anything is raised, never.

    One at a time: what is written is beside the file, always under the same name, so that a process
    that was killed leaves no more than one. `how` is what `open` takes.
    """
    beside = file.with_name(f"{file.name}.new")
    beside.unlink(missing_ok=True)  # it may have other rights
    beside.touch(mode=rights)
    try:
        with beside.open(mode, **how) as opened:
            yield opened
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
