"""The update of a large batch, with the memory of a small one: gradients are accumulated.

The task is in README.md, next to this file.
"""

from collections.abc import Callable, Iterable
from itertools import islice

import torch
from torch import Tensor, nn


def train_epoch(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    loss_function: Callable[[Tensor, Tensor], Tensor],
    loader: Iterable[tuple[Tensor, Tensor]],
    accumulate: int,
) -> float:
    """Make one update with each group of `accumulate` micro-batches, as if it were one batch.

    The last group may have fewer micro-batches, and a micro-batch any number of rows.
    Returns the mean loss per row.
    """
    raise NotImplementedError
