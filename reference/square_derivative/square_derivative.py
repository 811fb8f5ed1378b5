"""The derivative of x², by automatic differentiation.

Write `square` and `derivative`. The task is in README.md (English) and
README.ja.md (Japanese), next to this file.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def square(x: Tensor) -> Tensor:
    """Return x², element by element; autograd can differentiate the result.

    x: any shape. Returns: the same shape.
    """
    # BEGIN SOLUTION
    return x**2
    # END SOLUTION


def derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Return df/dx at every element of x, detached; x stays as it was.

    f: differentiable; works element by element, or turns x into one number.
    x: a leaf tensor of any shape. Returns: the same shape as x.
    """
    # BEGIN SOLUTION
    leaf = x.detach().requires_grad_()  # the values of x in a new leaf
    y = f(leaf).sum()  # (): a gradient starts from one number
    (slope,) = torch.autograd.grad(y, leaf)  # the same shape as x
    return slope
    # END SOLUTION
