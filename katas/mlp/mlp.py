"""A network of any depth, and the number of its parameters.

The task is in README.md, next to this file.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from torch import Tensor, nn


class MLP(nn.Module):
    """Linear layers from sizes[0] to sizes[-1] features, with an activation between them."""

    def __init__(self, sizes: Sequence[int], activation: Callable[[], nn.Module] = nn.ReLU) -> None:
        """sizes: at least two. activation: called without arguments, it makes a module."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Compute the output for each row of x: (N, sizes[0]) -> (N, sizes[-1])."""
        raise NotImplementedError


def count_parameters(model: nn.Module, trainable_only: bool = False) -> int:
    """Return how many numbers the parameters of a model hold, each parameter counted once.

    trainable_only: count only the parameters that require a gradient.
    """
    raise NotImplementedError
