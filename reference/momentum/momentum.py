"""Stochastic gradient descent with momentum: an optimizer whose steps have a memory.

The task is in README.md, next to this file.
"""

from collections.abc import Iterable

import torch
from torch import Tensor


class SGD:
    """An optimizer that makes the same steps as torch.optim.SGD."""

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float,
        momentum: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
    ) -> None:
        """Get ready to update params: leaf tensors of any shapes that require a gradient."""
        # BEGIN SOLUTION
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.weight_decay, self.nesterov = weight_decay, nesterov
        self.velocities = [torch.zeros_like(p) for p in self.params]
        # END SOLUTION

    def step(self) -> None:
        """Update each parameter in place, by its gradient and its velocity."""
        # BEGIN SOLUTION
        with torch.no_grad():
            for p, v in zip(self.params, self.velocities, strict=True):
                if p.grad is None:
                    continue
                g = p.grad + self.weight_decay * p
                v.mul_(self.momentum).add_(g)
                p -= self.lr * (g + self.momentum * v if self.nesterov else v)
        # END SOLUTION

    def zero_grad(self) -> None:
        """Set the gradient of each parameter to None."""
        # BEGIN SOLUTION
        for p in self.params:
            p.grad = None
        # END SOLUTION
