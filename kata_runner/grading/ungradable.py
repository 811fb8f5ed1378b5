"""The command is right, and yet what it names cannot be graded, or not to the end."""

from __future__ import annotations

from kata_runner.model.kata import KataError


class Ungradable(KataError):
    """What was handed in is broken, or who judges is gone; what was graded before is kept."""

    exit_code = 1
