"""Gradient clipping: no step is longer than it should be, and its direction stays the same.

The task is in README.md, next to this file.
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def clip_(parameters: Iterable[Tensor], max_norm: float) -> Tensor:
    """Shorten the gradients of the parameters, all by the same factor, to the norm max_norm.

    Gradients whose norm, over all of them together, is not larger stay as they are, and so do
    those with a norm of inf or nan. Returns the norm before, ().
    """
    raise NotImplementedError


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    loss_function: Callable[[Tensor, Tensor], Tensor],
    x: Tensor,
    y: Tensor,
    max_norm: float,
) -> tuple[float, float]:
    """Make one update with one batch and clipped gradients.

    There is no update if the norm of the gradients is inf or nan. Returns the loss before the
    update and the norm before clipping.
    """
    raise NotImplementedError
