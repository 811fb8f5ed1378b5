"""Two rows of numbers side by side, and whether a relation between them is more than chance."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kata_runner.judging.closeness import Limits, differing_at
from kata_runner.model.observation import Observation

# A relation multiplies rounding, and other orders of summation; it may miss by this much.
_RELATIVE = 2e-5
_DIGITS = 3  # that one number needs for a relation to be no coincidence: 0.5 is half of many things


@dataclass(frozen=True)
class Known:
    """What is known around a comparison: the drawn sizes and the drawn inputs, by name."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    inputs: Mapping[str, Observation] = field(default_factory=dict)


@dataclass(frozen=True)
class Pair:
    """What came out and what was expected, both finite floats, row-major, in one shape."""

    got: Sequence[float]
    expected: Sequence[float]
    shape: tuple[int, ...]
    limits: Limits

    @cached_property
    def relative(self) -> float:
        """By which part a value may miss a relation."""
        return max(_RELATIVE, 3 * self.limits[0])

    def fits(self, wanted: Sequence[float], got: Sequence[float] | None = None) -> bool:
        """Is what came out what a relation predicts, relative to each value?

        Values below a tenth of the largest one are what is left of larger ones that cancel:
        they may miss by as much as a value of that tenth may.
        """
        got = self.got if got is None else got
        if len(got) != len(wanted) or not all(map(math.isfinite, wanted)):
            return False
        scale = largest(wanted)
        return all(
            abs(a - b) <= self.relative * max(abs(b), scale / 10)
            for a, b in zip(got, wanted, strict=True)
        )

    def same(self, got: Sequence[float], expected: Sequence[float]) -> bool:
        """Are these values equal, as strictly as the check compares them?"""
        return len(got) == len(expected) and not differing_at(got, expected, self.limits)

    def nearly(self, got: Sequence[float], expected: Sequence[float]) -> bool:
        """Are these values so close that only the limits make a difference of them?"""
        rtol, atol = self.limits
        return len(got) == len(expected) and not differing_at(got, expected, (10 * rtol, 10 * atol))

    @cached_property
    def clear(self) -> list[float]:
        """The expected values that are clearly not 0, each magnitude once."""
        return self.clear_of(self.expected)

    def clear_of(self, values: Sequence[float]) -> list[float]:
        """Those of the values that are clearly not 0, each magnitude once."""
        least = max(largest(values) / 100, 100 * self.limits[1], 1e-6)
        found: list[float] = []
        for value in sorted(map(abs, values)):
            if value > least and (not found or value > 1.01 * found[-1]):
                found.append(value)
        return found

    @cached_property
    def several(self) -> bool:
        """Are there two different values at least, so that a number fitted to them says something?"""
        return len(self.clear) > 1

    @cached_property
    def telling(self) -> bool:
        """Would a relation with a name, such as twice, be no coincidence here?"""
        return self.several or any(digits(value) >= _DIGITS for value in self.clear)

    @cached_property
    def unlike(self) -> bool:
        """Are the values farther apart than rounding could bring them?"""
        return any(
            abs(a - b) > 10 * (self.limits[1] + self.limits[0] * abs(b))
            for a, b in zip(self.got, self.expected, strict=True)
        )


def largest(values: Sequence[float]) -> float:
    """The largest magnitude; 0 where there is none."""
    return max(map(abs, values), default=0.0)


def digits(value: float) -> int:
    """How many digits a number shows, of the first six: 3 for 1.04, 1 for 0.5 or 20."""
    mantissa = f"{abs(value):.5e}".partition("e")[0].replace(".", "").rstrip("0")
    return len(mantissa)
