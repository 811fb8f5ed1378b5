"""Joining tensors with cat and stack, and splitting them so that rows stay together.

The task is in README.md, next to this file.
"""

import torch
from torch import Generator, Tensor


def with_bias_column(x: Tensor) -> Tensor:
    """Return x with a column of ones after its own columns.

    x: (N, D). Returns: (N, D + 1).
    """
    raise NotImplementedError


def batch(examples: list[Tensor]) -> Tensor:
    """Return the examples in one tensor, one in each row.

    examples: a list of N tensors (D,). Returns: (N, D).
    """
    raise NotImplementedError


def shuffled_split(
    x: Tensor, y: Tensor, count: int, generator: Generator
) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Split x and y at random into two parts; rows that belong together stay together.

    x: (N, D), y: (N,), count: rows of the first part, from 0 to N, generator: on the CPU.
    Returns: ((x_1, y_1), (x_2, y_2)) with the shapes (count, D), (count,), (N - count, D),
    (N - count,).
    """
    raise NotImplementedError


def windows(series: Tensor, width: int) -> Tensor:
    """Return a copy of all pieces of `width` neighbours, one in each row.

    series: (T,), width: from 1 to T. Returns: (T - width + 1, width).
    """
    raise NotImplementedError
