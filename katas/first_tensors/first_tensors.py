"""Your first tensors: make some, look at them, change one number.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def from_list(numbers: list[float]) -> Tensor:
    """Return the N numbers of the list as a float32 tensor of shape (N,)."""
    raise NotImplementedError


def blank(rows: int, columns: int) -> Tensor:
    """Return a float32 tensor of shape (rows, columns) that is 0 everywhere."""
    raise NotImplementedError


def count_up(count: int) -> Tensor:
    """Return 0, 1, …, count - 1 as a float32 tensor of shape (count,)."""
    raise NotImplementedError


def alike(a: Tensor, b: Tensor) -> bool:
    """Return True if a and b have the same shape and the same dtype, otherwise False."""
    raise NotImplementedError


def set_number(table: Tensor, row: int, column: int, value: float) -> None:
    """Put value into the table, in this row and column.

    table: float32, of shape (R, C). Row and column count from 0.
    """
    raise NotImplementedError


def number_at(table: Tensor, row: int, column: int) -> float:
    """Return the number in this row and column of the table, as a Python float.

    table: float32, of shape (R, C). Row and column count from 0.
    """
    raise NotImplementedError
