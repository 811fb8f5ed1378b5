"""Layer norm and RMS norm: layers that bring each row to the same range, by itself.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class LayerNorm(nn.Module):
    """Standardises each row of numbers, then applies a weight and a bias for each feature."""

    def __init__(self, features: int, eps: float = 1e-5) -> None:
        """Make weight and bias: (D,) each, D = features."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return x standardised along its last axis, times weight, plus bias.

        x: (..., D). Returns: (..., D).
        """
        raise NotImplementedError


class RMSNorm(nn.Module):
    """Divides each row by the root of the mean of its squares, then applies a weight."""

    def __init__(self, features: int, eps: float = 1e-5) -> None:
        """Make weight: (D,), D = features."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return x divided by its root mean square along the last axis, times weight.

        x: (..., D). Returns: (..., D).
        """
        raise NotImplementedError
