"""Batch norm: a layer that brings each feature to mean 0 and standard deviation 1.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor, nn


class BatchNorm1d(nn.Module):
    """Standardises each feature: by the batch in training mode, by running values in evaluation."""

    def __init__(self, features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        """Make weight, bias, running_mean and running_var: (D,) each, D = features."""
        # BEGIN SOLUTION
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))  # (D,)
        self.bias = nn.Parameter(torch.zeros(features))  # (D,)
        self.register_buffer("running_mean", torch.zeros(features))  # (D,)
        self.register_buffer("running_var", torch.ones(features))  # (D,)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return x standardised, times weight, plus bias. In training mode, update the running values.

        x: (N, D), in training mode with N >= 2. Returns: (N, D).
        """
        # BEGIN SOLUTION
        if self.training:
            mean = x.mean(dim=0)  # (D,)
            var = x.var(dim=0, correction=0)  # (D,)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                # An estimate for data beyond this batch: it divides by N - 1.
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
        # END SOLUTION
