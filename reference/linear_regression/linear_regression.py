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
        # BEGIN SOLUTION
        self.line = nn.Linear(1, 1)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Compute w·x + b for each x: (N, 1) -> (N, 1)."""
        # BEGIN SOLUTION
        return self.line(x)
        # END SOLUTION


def fit(
    model: LinearRegression, x: Tensor, y: Tensor, lr: float = 0.01, epochs: int = 100
) -> list[float]:
    """Fit `model` to the points (x, y), both (N, 1), by gradient descent.

    Each epoch makes one plain SGD update on the mean squared error of all N points.
    Returns the loss of each epoch, taken before its update, as a Python float.
    """
    # BEGIN SOLUTION
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        y_pred = model(x)  # (N, 1)
        loss = ((y_pred - y) ** 2).mean()  # ()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
    # END SOLUTION
