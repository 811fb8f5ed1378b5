"""A network that draws its own depth at random, in each forward pass.

Write the class `DynamicNet` and the function `fit`. The task is in
README.md (English) and README.ja.md (Japanese), next to this file.
"""

import random

import torch
from torch import Tensor, nn


class DynamicNet(nn.Module):
    """Input layer, then the same middle layer 0 to 3 times, then output layer."""

    def __init__(self, in_features: int, hidden_features: int, out_features: int) -> None:
        """Make three linear layers: in -> hidden, hidden -> hidden, hidden -> out."""
        super().__init__()
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Draw a depth and compute: (N, in_features) -> (N, out_features)."""
        raise NotImplementedError


def fit(
    model: DynamicNet,
    x: Tensor,
    y: Tensor,
    lr: float = 1e-4,
    momentum: float = 0.9,
    steps: int = 500,
) -> list[float]:
    """Train on x (N, in_features), y (N, out_features); return the loss of each step.

    The loss is the summed squared error, the update is SGD with momentum:
    v <- momentum·v + g, p <- p - lr·v.
    """
    raise NotImplementedError
