"""AdamW: an optimizer that finds the length of the step for each number by itself.

The task is in README.md, next to this file.
"""

from collections.abc import Iterable

import torch
from torch import Tensor


class AdamW:
    """An optimizer that makes the same steps as torch.optim.AdamW."""

    def __init__(
        self,
        params: Iterable[Tensor],
        lr: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.01,
    ) -> None:
        """Get ready to update params: leaf tensors of any shapes that require a gradient."""
        raise NotImplementedError

    def step(self) -> None:
        """Update each parameter in place, by the averages of its gradients and their squares."""
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set the gradient of each parameter to None."""
        raise NotImplementedError
