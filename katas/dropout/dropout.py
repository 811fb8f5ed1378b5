"""A layer that drops elements by chance while a model is trained.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class Dropout(nn.Module):
    """Drops each element with the probability p in training mode, and none in evaluation mode."""

    def __init__(self, p: float) -> None:
        """Keep p, from 0 to 1: the probability with which an element is dropped."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return 0 for the elements that are dropped, and x / (1 - p) for the others.

        x: any shape. Returns: the same shape, dtype and device; in evaluation mode, x.
        """
        raise NotImplementedError
