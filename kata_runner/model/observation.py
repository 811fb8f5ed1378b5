"""What came out of a solution, as plain JSON data."""

from __future__ import annotations

from typing import Any

# A tensor is its shape, dtype, device, requires_grad and flat values; a scalar its value; a list,
# tuple or dict its items; words of a check are a "str" that has its Japanese beside it, "ja".
# `checking.observe` makes them, `judging` compares them.
Observation = dict[str, Any]

LONG_INT = "int of more than 308 digits"  # the type of one that no float can hold; it has no value
