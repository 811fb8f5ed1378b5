"""Code that runs on any device, because every tensor is made or moved where it is needed.

The task is in README.md, next to this file.
"""

from typing import Any

import torch
from torch import Tensor, nn


def to_device(batch: Any, device: torch.device | str) -> Any:
    """Return the batch with every tensor in it on the device.

    batch: a tensor, or a list, tuple or dict, also nested. Anything else in it stays as it is.
    """
    raise NotImplementedError


def one_hot(labels: Tensor, classes: int) -> Tensor:
    """Return for each label a row of zeros with a 1 in the column of the label.

    labels: (N,) int64, each from 0 to classes - 1.
    Returns: (N, classes) float32, on the device of the labels.
    """
    raise NotImplementedError


def causal_mask(x: Tensor) -> Tensor:
    """Return which word may see which: True in row t, column s, where s is not after t.

    x: (N, T, D). Returns: (T, T) bool, on the device of x.
    """
    raise NotImplementedError


class Standardiser(nn.Module):
    """Subtracts a mean and divides by a scale; both move and are saved with the module."""

    def __init__(self, mean: Tensor, scale: Tensor) -> None:
        """Keep the mean and the scale: (D,) each."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return (x - mean) / scale. x: (N, D). Returns: (N, D)."""
        raise NotImplementedError
