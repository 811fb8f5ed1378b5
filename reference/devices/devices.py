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
    # BEGIN SOLUTION
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, list):
        return [to_device(item, device) for item in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(item, device) for item in batch)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    return batch
    # END SOLUTION


def one_hot(labels: Tensor, classes: int) -> Tensor:
    """Return for each label a row of zeros with a 1 in the column of the label.

    labels: (N,) int64, each from 0 to classes - 1.
    Returns: (N, classes) float32, on the device of the labels.
    """
    # BEGIN SOLUTION
    columns = torch.arange(classes, device=labels.device)  # (classes,)
    return (labels[:, None] == columns).float()
    # END SOLUTION


def causal_mask(x: Tensor) -> Tensor:
    """Return which word may see which: True in row t, column s, where s is not after t.

    x: (N, T, D). Returns: (T, T) bool, on the device of x.
    """
    # BEGIN SOLUTION
    places = torch.arange(x.shape[1], device=x.device)  # (T,)
    return places <= places[:, None]
    # END SOLUTION


class Standardiser(nn.Module):
    """Subtracts a mean and divides by a scale; both move and are saved with the module."""

    def __init__(self, mean: Tensor, scale: Tensor) -> None:
        """Keep the mean and the scale: (D,) each."""
        # BEGIN SOLUTION
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Return (x - mean) / scale. x: (N, D). Returns: (N, D)."""
        # BEGIN SOLUTION
        return (x - self.mean) / self.scale
        # END SOLUTION
