"""The slope of a slope: second derivatives by autograd.

The task is in README.md, next to this file.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def curvature(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Return the second derivative of f at each element of x.

    f: works element by element. x: any shape. Returns: the shape of x, detached.
    """
    raise NotImplementedError


def hessian_times(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """Return the Hessian of f at x times v, without making the Hessian.

    f: makes one number, (), from a tensor (D,). x, v: (D,). Returns: (D,), detached.
    """
    raise NotImplementedError


def newton_step(f: Callable[[Tensor], Tensor], x: float) -> float:
    """Return x - f'(x) / f''(x), as a Python float.

    f: makes a tensor with one element from a tensor with one element.
    """
    raise NotImplementedError
