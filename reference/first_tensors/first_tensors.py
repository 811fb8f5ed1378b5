"""Your first tensors: make some, look at them, change one number.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def from_list(numbers: list[float]) -> Tensor:
    """Return the N numbers of the list as a float32 tensor of shape (N,)."""
    # BEGIN SOLUTION
    return torch.tensor(numbers, dtype=torch.float32)
    # END SOLUTION


def blank(rows: int, columns: int) -> Tensor:
    """Return a float32 tensor of shape (rows, columns) that is 0 everywhere."""
    # BEGIN SOLUTION
    return torch.zeros(rows, columns)
    # END SOLUTION


def count_up(count: int) -> Tensor:
    """Return 0, 1, …, count - 1 as a float32 tensor of shape (count,)."""
    # BEGIN SOLUTION
    return torch.arange(count, dtype=torch.float32)
    # END SOLUTION


def alike(a: Tensor, b: Tensor) -> bool:
    """Return True if a and b have the same shape and the same dtype, otherwise False."""
    # BEGIN SOLUTION
    return a.shape == b.shape and a.dtype == b.dtype
    # END SOLUTION


def set_number(table: Tensor, row: int, column: int, value: float) -> None:
    """Put value into the table, in this row and column.

    table: float32, of shape (R, C). Row and column count from 0.
    """
    # BEGIN SOLUTION
    table[row, column] = value
    # END SOLUTION


def number_at(table: Tensor, row: int, column: int) -> float:
    """Return the number in this row and column of the table, as a Python float.

    table: float32, of shape (R, C). Row and column count from 0.
    """
    # BEGIN SOLUTION
    return table[row, column].item()
    # END SOLUTION
