"""Large weights cost something: penalties for the loss, and weight decay for the optimizer.

The task is in README.md, next to this file.
"""

from typing import Any

import torch
from torch import Tensor, nn


def l2(model: nn.Module) -> Tensor:
    """Return the sum of the squares of all weights of the model.

    A weight is a parameter with two or more axes. Returns: (), with the record for backward().
    """
    # BEGIN SOLUTION
    squares = [p.square().sum() for p in model.parameters() if p.ndim >= 2]
    return torch.stack(squares).sum()
    # END SOLUTION


def l1(model: nn.Module) -> Tensor:
    """Return the sum of the absolute values of all weights of the model.

    A weight is a parameter with two or more axes. Returns: (), with the record for backward().
    """
    # BEGIN SOLUTION
    sizes = [p.abs().sum() for p in model.parameters() if p.ndim >= 2]
    return torch.stack(sizes).sum()
    # END SOLUTION


def parameter_groups(model: nn.Module, decay: float) -> list[dict[str, Any]]:
    """Return two groups for an optimizer: the weights with this decay, all others without.

    Returns: two dicts with the keys "params" and "weight_decay".
    """
    # BEGIN SOLUTION
    weights = [p for p in model.parameters() if p.ndim >= 2]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
    # END SOLUTION
