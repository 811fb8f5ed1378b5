"""Fit a line by gradient descent.

Write the model `LinearRegression` and the training loop `fit`.
The task is in README.md (English) and README.ja.md (Japanese), next to this file.
"""

import torch
from torch import Tensor, nn


class LinearRegression(nn.Module):
    """A line, y = w·x + b, with one weight w (1, 1) and one bias b (1,)."""

    def __init__(self) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Compute w·x + b for each x: (N, 1) -> (N, 1)."""
        raise NotImplementedError


def fit(
    model: LinearRegression, x: Tensor, y: Tensor, lr: float = 0.01, epochs: int = 100
) -> list[float]:
    """Fit `model` to the points (x, y), both (N, 1), by gradient descent.

    Each epoch makes one plain SGD update on the mean squared error of all N points.
    Returns the loss of each epoch, taken before its update, as a Python float.
    """
    raise NotImplementedError
