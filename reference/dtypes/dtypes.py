"""Types of numbers: uint8, int64, float32 and float64, and the ways between them.

The task is in README.md, next to this file.
"""

import numpy as np
import torch
from torch import Tensor


def to_unit(pixels: Tensor) -> Tensor:
    """Return the pixels as float32: 0 becomes 0.0, 255 becomes 1.0.

    pixels: uint8, of any shape. Returns: float32, of the same shape.
    """
    # BEGIN SOLUTION
    return pixels.float() / 255
    # END SOLUTION


def brighten(pixels: Tensor, by: int) -> Tensor:
    """Return a new tensor with `by` added to each pixel, limited to 0…255.

    pixels: uint8, of any shape. by: from -255 to 255. Returns: uint8, of the same shape.
    """
    # BEGIN SOLUTION
    return (pixels.int() + by).clamp(0, 255).to(torch.uint8)
    # END SOLUTION


def mean_of(counts: Tensor) -> Tensor:
    """Return the mean of the counts.

    counts: (N,), of any dtype of whole numbers. Returns: float32, ().
    """
    # BEGIN SOLUTION
    return counts.float().mean()
    # END SOLUTION


def from_array(array: np.ndarray) -> Tensor:
    """Return the numbers of a NumPy array in a tensor that shares no memory with it.

    array: whole numbers or decimals, of any shape. Returns: float32, of the same shape.
    """
    # BEGIN SOLUTION
    return torch.tensor(array, dtype=torch.float32)
    # END SOLUTION
