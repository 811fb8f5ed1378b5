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
    # BEGIN SOLUTION
    t = torch.tensor(x, requires_grad=True)  # ()
    y = f(t)  # recorded, because t requires a gradient
    y.backward()  # puts the slope into t.grad
    return t.grad.item()
    # END SOLUTION


def two_slopes(
    f: Callable[[Tensor], Tensor], g: Callable[[Tensor], Tensor], x: float
) -> tuple[float, float]:
    """Return the slope of f at x and the slope of g at x, as two separate numbers."""
    # BEGIN SOLUTION
    return slope(f, x), slope(g, x)  # each call makes a tensor of its own
    # END SOLUTION
