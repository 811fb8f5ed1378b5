"""Your first slope, by automatic differentiation.

The task is in README.md, next to this file.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def slope(f: Callable[[Tensor], Tensor], x: float) -> float:
    """Return the slope of f at x, as a Python float.

    f: makes a tensor with one element from a tensor with one element.
    """
    raise NotImplementedError


def two_slopes(
    f: Callable[[Tensor], Tensor], g: Callable[[Tensor], Tensor], x: float
) -> tuple[float, float]:
    """Return the slope of f at x and the slope of g at x, as two separate numbers."""
    raise NotImplementedError
