"""A layer that drops elements by chance while a model is trained.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class Dropout(nn.Module):
    """Drops each element with the probability p in training mode, and none in evaluation mode."""

    def __init__(self, p: float) -> None:
        """Keep p, from 0 to 1: the probability with which an element is dropped."""
        # BEGIN SOLUTION
        super().__init__()
        self.p = p
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return 0 for the elements that are dropped, and x / (1 - p) for the others.

        x: any shape. Returns: the same shape, dtype and device; in evaluation mode, x.
        """
        # BEGIN SOLUTION
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        keep = torch.rand_like(x) >= self.p
        return x * keep / (1 - self.p)
        # END SOLUTION
