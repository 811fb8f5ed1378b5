"""A version of a learner's file that is replaced stays beside it."""

from __future__ import annotations

import itertools
from datetime import datetime
from pathlib import Path


def keep(path: Path, now: datetime) -> Path:
    """Copy a file beside itself, under a name that says when and that was free until now."""
    for number in itertools.count(1):
        again = "" if number == 1 else f"-{number}"
        copy = path.with_name(f"{path.stem}.{now:%Y-%m-%d-%H%M%S}{again}{path.suffix}")
        try:
            with copy.open("xb") as file:
                file.write(path.read_bytes())
        except FileExistsError:
            continue
        return copy
    raise AssertionError  # the numbers do not end
