"""Values that are written over others, so that nobody who still reads there finds what was there."""

from __future__ import annotations

import math

from kata_runner.model.observation import Observation

EACH = "*"  # in place of the name of a function
_TIMES = 8  # that a tensor may have been an argument before somebody looks


def told_of(function: str) -> str:
    """The line that a run prints where arguments of a function were written over."""
    return f"arguments written over: {function}\n"


def scribbled(value: float) -> float:
    """What is written over a number; for two different floats, two different ones."""
    if isinstance(value, bool):
        return not value
    return value ^ 1 if isinstance(value, int) else value / 2 - 1000


def is_scribbled(now: Observation, before: Observation) -> bool:
    """Is it what was observed before, but for tensors that were written over since?"""
    if now.get("type") != before.get("type"):
        return False
    if now["type"] == "Tensor":
        return now["shape"] == before["shape"] and _is_written_over(now["values"], before["values"])
    if "items" in now:
        pairs = list(zip(now["items"], before["items"], strict=False))
        return len(now["items"]) == len(before["items"]) and all(
            one == other or is_scribbled(one, other) for one, other in pairs
        )
    return bool(now == before)


def _is_written_over(now: list[float], before: list[float]) -> bool:
    for _ in range(_TIMES):
        if not all(map(isinstance, before, (int | float,) * len(before))):  # complex, as text
            return False
        before = [scribbled(value) for value in before]
        if all(map(_is_same, now, before)):
            return True
    return False


def _is_same(one: float, other: float) -> bool:
    both_nan = one != one and other != other  # noqa: PLR0124  # which is what nan is
    return both_nan or math.isclose(one, other, rel_tol=1e-2)
