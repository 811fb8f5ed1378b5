"""Joining tensors with cat and stack, and splitting them so that rows stay together.

The task is in README.md, next to this file.
"""

import torch
from torch import Generator, Tensor


def with_bias_column(x: Tensor) -> Tensor:
    """Return x with a column of ones after its own columns.

    x: (N, D). Returns: (N, D + 1).
    """
    # BEGIN SOLUTION
    ones = x.new_full((len(x), 1), 1.0)  # (N, 1)
    return torch.cat([x, ones], dim=1)
    # END SOLUTION


def batch(examples: list[Tensor]) -> Tensor:
    """Return the examples in one tensor, one in each row.

    examples: a list of N tensors (D,). Returns: (N, D).
    """
    # BEGIN SOLUTION
    return torch.stack(examples)
    # END SOLUTION


def shuffled_split(
    x: Tensor, y: Tensor, count: int, generator: Generator
) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Split x and y at random into two parts; rows that belong together stay together.

    x: (N, D), y: (N,), count: rows of the first part, from 0 to N, generator: on the CPU.
    Returns: ((x_1, y_1), (x_2, y_2)) with the shapes (count, D), (count,), (N - count, D),
    (N - count,).
    """
    # BEGIN SOLUTION
    order = torch.randperm(len(x), generator=generator)  # (N,)
    first, second = order[:count], order[count:]
    return (x[first], y[first]), (x[second], y[second])
    # END SOLUTION


def windows(series: Tensor, width: int) -> Tensor:
    """Return a copy of all pieces of `width` neighbours, one in each row.

    series: (T,), width: from 1 to T. Returns: (T - width + 1, width).
    """
    # BEGIN SOLUTION
    starts = range(len(series) - width + 1)
    return torch.stack([series[start : start + width] for start in starts])
    # END SOLUTION
