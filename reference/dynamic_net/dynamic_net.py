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
        # BEGIN SOLUTION
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Draw a depth and compute: (N, in_features) -> (N, out_features)."""
        # BEGIN SOLUTION
        depth = random.randint(0, 3)  # both ends included
        h = torch.relu(self.input(x))  # (N, hidden_features)
        for _ in range(depth):
            h = torch.relu(self.middle(h))  # (N, hidden_features)
        return self.output(h)  # (N, out_features)
        # END SOLUTION


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
    # BEGIN SOLUTION
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()  # (), one pass: one depth, one graph
        loss.backward()
        optimizer.step()  # at depth 0 the middle layer has no gradient and stays as it is
        losses.append(loss.item())
    return losses
    # END SOLUTION
