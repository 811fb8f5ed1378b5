"""Where a gradient stops: a constant target, a slope that passes through, a change without a record.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def td_loss(value: Tensor, reward: Tensor, next_value: Tensor, gamma: float) -> Tensor:
    """Return the mean squared difference of value and the target reward + gamma·next_value.

    value, reward, next_value: (N,). Returns: (). The gradient flows to value only.
    """
    raise NotImplementedError


def round_through(x: Tensor) -> Tensor:
    """Return torch.round(x), with the slope 1 at each element.

    x: any shape. Returns: the shape of x.
    """
    raise NotImplementedError


def follow_(average: list[Tensor], parameters: list[Tensor], decay: float) -> None:
    """Change each average in place to decay·average + (1 - decay)·parameter, without a record.

    average and parameters: equally many tensors, those at the same position of the same shape.
    """
    raise NotImplementedError
