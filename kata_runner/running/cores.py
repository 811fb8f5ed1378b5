"""How much of this machine may this process use?"""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Iterator
from pathlib import Path

_GROUP = Path("/proc/self/cgroup")
_GROUPS = Path("/sys/fs/cgroup")


def cores() -> int:
    """How many cores this process may use at the same time, at least 1.

    In a container, in a job of a cluster or under `taskset`, these are fewer than the machine has.
    """
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS and Windows
    there = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min([there, *_quotas()]))


def _quotas() -> Iterator[int]:
    """What the control group of this process may use, and those around it (cgroup v2)."""
    lines = []
    with contextlib.suppress(OSError):
        lines = _GROUP.read_text(encoding="utf-8").splitlines()
    for name in (line.removeprefix("0::/") for line in lines if line.startswith("0::/")):
        group = _GROUPS / name
        for folder in (one for one in (group, *group.parents) if one.is_relative_to(_GROUPS)):
            with contextlib.suppress(OSError, ValueError):  # "max" is no number
                text = (folder / "cpu.max").read_text(encoding="utf-8")
                quota, period = map(int, text.split())
                yield math.ceil(quota / period)
