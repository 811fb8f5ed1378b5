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
    # BEGIN SOLUTION
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
    # END SOLUTION


def hessian_times(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """Return the Hessian of f at x times v, without making the Hessian.

    f: makes one number, (), from a tensor (D,). x, v: (D,). Returns: (D,), detached.
    """
    # BEGIN SOLUTION
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)  # (D,)
    (product,) = torch.autograd.grad(gradient @ v.detach(), leaf)  # (D,)
    return product
    # END SOLUTION


def newton_step(f: Callable[[Tensor], Tensor], x: float) -> float:
    """Return x - f'(x) / f''(x), as a Python float.

    f: makes a tensor with one element from a tensor with one element.
    """
    # BEGIN SOLUTION
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return x - (slope / second).item()
    # END SOLUTION
