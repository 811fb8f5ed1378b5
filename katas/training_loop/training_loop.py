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
    raise NotImplementedError


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
    raise NotImplementedError
