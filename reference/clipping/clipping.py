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
    # BEGIN SOLUTION
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()  # ()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
    # END SOLUTION


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
    # BEGIN SOLUTION
    loss = loss_function(model(x), y)  # ()
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)  # ()
    if torch.isfinite(norm):
        optimizer.step()
    return loss.item(), norm.item()
    # END SOLUTION
