"""Layer norm and RMS norm: layers that bring each row to the same range, by itself.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class LayerNorm(nn.Module):
    """Standardises each row of numbers, then applies a weight and a bias for each feature."""

    def __init__(self, features: int, eps: float = 1e-5) -> None:
        """Make weight and bias: (D,) each, D = features."""
        # BEGIN SOLUTION
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))  # (D,)
        self.bias = nn.Parameter(torch.zeros(features))  # (D,)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return x standardised along its last axis, times weight, plus bias.

        x: (..., D). Returns: (..., D).
        """
        # BEGIN SOLUTION
        mean = x.mean(dim=-1, keepdim=True)  # (..., 1)
        var = x.var(dim=-1, keepdim=True, correction=0)  # (..., 1)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
        # END SOLUTION


class RMSNorm(nn.Module):
    """Divides each row by the root of the mean of its squares, then applies a weight."""

    def __init__(self, features: int, eps: float = 1e-5) -> None:
        """Make weight: (D,), D = features."""
        # BEGIN SOLUTION
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))  # (D,)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return x divided by its root mean square along the last axis, times weight.

        x: (..., D). Returns: (..., D).
        """
        # BEGIN SOLUTION
        mean_square = (x**2).mean(dim=-1, keepdim=True)  # (..., 1)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
        # END SOLUTION
