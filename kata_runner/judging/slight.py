"""Is a difference so small that rounding, or a tiny number that was added, may be all of it?"""

from __future__ import annotations

import math
from collections.abc import Iterator

from kata_runner.model.observation import Observation

_SLIGHT = 1e-3  # of the largest value that is expected


def is_slight(got: Observation, expected: Observation) -> bool:
    """Are all the values nearly right? False where there is something else than numbers in it."""
    values, wanted = list(_numbers(got)), list(_numbers(expected))
    if len(values) != len(wanted) or not wanted:
        return False
    largest = max(map(abs, wanted))
    return all(
        math.isfinite(a) and abs(a - b) <= _SLIGHT * largest
        for a, b in zip(values, wanted, strict=True)
    )


def _numbers(value: Observation) -> Iterator[float]:
    """The floats in it, in order; nan for anything else."""
    if value["type"] == "Tensor":
        yield from map(float, value["values"])
    elif value["type"] == "float":
        yield float(value["value"])
    else:
        for item in value.get("items", [{"type": "float", "value": math.nan}]):
            yield from _numbers(item)
