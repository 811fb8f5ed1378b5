"""Picking with index tensors and masks, and what is a view and what a copy.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def picked(scores: Tensor, target: Tensor) -> Tensor:
    """Return from each row the number in the column that target names.

    scores: (N, K), target: int64, (N,). Returns: (N,).
    """
    raise NotImplementedError


def rows_where(x: Tensor, keep: Tensor) -> Tensor:
    """Return the M rows for which keep is True, in their order.

    x: (N, D), keep: bool, (N,). Returns: (M, D).
    """
    raise NotImplementedError


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    """Return for each row the mean of the numbers for which mask is True; 0 if there is none.

    x: (N, T), mask: bool, (N, T). Returns: (N,).
    """
    raise NotImplementedError


def without_negatives(x: Tensor) -> Tensor:
    """Return a new tensor with 0 in place of each negative number; x stays as it is.

    x: any shape. Returns: the same shape.
    """
    raise NotImplementedError
