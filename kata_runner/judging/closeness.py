"""How far apart two values may be and still count as equal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kata_runner.model.observation import Observation

Limits = tuple[float, float]  # rtol, atol

# By dtype: the defaults of torch.testing.assert_close.
_TOLERANCES = MappingProxyType(
    {
        "float16": (1e-3, 1e-5),
        "bfloat16": (1.6e-2, 1e-5),
        "float32": (1.3e-6, 1e-5),
        "float64": (1e-7, 1e-7),
    }
)
# Kernels of an accelerator sum in another order and have other approximations of tanh and exp.
_DEVICE_FACTORS = MappingProxyType({"cuda": 10.0, "mps": 10.0})


@dataclass(frozen=True)
class Tolerance:
    """How far apart two values may be: |got - expected| <= atol + rtol * |expected|.

    None means the default of the dtype and the device. A Python float has neither; it is compared
    like float32, in which its number was most likely computed.
    """

    rtol: float | None = None
    atol: float | None = None

    def at(self, expected: Observation) -> Limits:
        """The two numbers for one expected value."""
        dtype = expected.get("dtype", "float32" if expected["type"] == "float" else "exact")
        rtol, atol = _TOLERANCES.get(dtype, (0.0, 0.0))
        factor = _DEVICE_FACTORS.get(expected.get("device", "cpu").partition(":")[0], 1.0)
        return (
            rtol * factor if self.rtol is None else self.rtol,
            atol * factor if self.atol is None else self.atol,
        )

    def loosest(self, *observations: Observation) -> Limits:
        """The widest limits of several dtypes, to ask whether only rounding differs."""
        limits = [self.at(observation) for observation in observations]
        return max(rtol for rtol, _ in limits), max(atol for _, atol in limits)


DEFAULT = Tolerance()
EXACT = Tolerance(0.0, 0.0)


def close(got: Any, expected: Any, limits: Limits) -> bool:
    """Are two scalars equal within the limits? A nan equals a nan; what is no float is exact."""
    if not isinstance(expected, float) or not isinstance(got, int | float):
        return bool(got == expected)
    if math.isnan(got) or math.isnan(expected):
        return math.isnan(got) and math.isnan(expected)
    if math.isinf(got) or math.isinf(expected):
        return got == expected
    rtol, atol = limits
    return abs(got - expected) <= atol + rtol * abs(expected)


def differing_at(got: Sequence[Any], expected: Sequence[Any], limits: Limits) -> list[int]:
    """The indices at which two flat sequences of equal length differ."""
    return [
        i for i, (a, b) in enumerate(zip(got, expected, strict=True)) if not close(a, b, limits)
    ]
