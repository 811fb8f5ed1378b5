"""One pass through the data: an update per batch, and an honest mean of the losses.

The task is in README.md, next to this file.
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    loss_function: Callable[[Tensor, Tensor], Tensor],
    x: Tensor,
    y: Tensor,
) -> float:
    """Make one update of the model with one batch, and return the loss before it.

    x and y hold the inputs and the targets of the batch, one row each for every example.
    """
    # BEGIN SOLUTION
    loss = loss_function(model(x), y)  # ()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
    # END SOLUTION


def train_epoch(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    loss_function: Callable[[Tensor, Tensor], Tensor],
    loader: Iterable[tuple[Tensor, Tensor]],
    device: torch.device | str,
) -> float:
    """Make one update with each batch of the loader, in training mode.

    Each batch is moved to the device. Returns the mean loss per row.
    """
    # BEGIN SOLUTION
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = train_step(model, optimizer, loss_function, x, y)
        total += loss * len(x)
        rows += len(x)
    return total / rows
    # END SOLUTION
