"""Stochastic gradient descent with momentum: an optimizer whose steps have a memory.

The task is in README.md, next to this file.
"""

from collections.abc import Iterable

import torch
from torch import Tensor


class SGD:
    """An optimizer that makes the same steps as torch.optim.SGD."""

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float,
        momentum: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
    ) -> None:
        """Get ready to update params: leaf tensors of any shapes that require a gradient."""
        raise NotImplementedError

    def step(self) -> None:
        """Update each parameter in place, by its gradient and its velocity."""
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set the gradient of each parameter to None."""
        raise NotImplementedError
