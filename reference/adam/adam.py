"""AdamW: an optimizer that finds the length of the step for each number by itself.

The task is in README.md, next to this file.
"""

from collections.abc import Iterable

import torch
from torch import Tensor


class AdamW:
    """An optimizer that makes the same steps as torch.optim.AdamW."""

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.01,
    ) -> None:
        """Get ready to update params: leaf tensors of any shapes that require a gradient."""
        # BEGIN SOLUTION
        self.params = list(params)
        self.lr, self.betas = lr, betas
        self.eps, self.weight_decay = eps, weight_decay
        self.means = [torch.zeros_like(p) for p in self.params]
        self.squares = [torch.zeros_like(p) for p in self.params]
        self.counts = [0 for p in self.params]
        # END SOLUTION

    def step(self) -> None:
        """Update each parameter in place, by the averages of its gradients and their squares."""
        # BEGIN SOLUTION
        beta1, beta2 = self.betas
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                self.counts[i] += 1
                g, m, v, t = p.grad, self.means[i], self.squares[i], self.counts[i]
                m.mul_(beta1).add_((1 - beta1) * g)
                v.mul_(beta2).add_((1 - beta2) * g * g)
                m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
                p -= self.lr * (m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p)
        # END SOLUTION

    def zero_grad(self) -> None:
        """Set the gradient of each parameter to None."""
        # BEGIN SOLUTION
        for p in self.params:
            p.grad = None
        # END SOLUTION
