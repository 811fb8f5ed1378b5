"""What a check, or a whole run, came to, in a word; and by what a version of a file is known."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from pathlib import Path


class Status(StrEnum):
    """What a check, or a whole run, came to."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_STARTED = "not started"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"


def file_hash(file: Path) -> str:
    """The hash by which a version of a learner's file is known; "" where it cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
