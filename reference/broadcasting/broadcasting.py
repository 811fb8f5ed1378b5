"""Broadcasting: calculating with tensors whose shapes differ, without a loop.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def weighted_rows(x: Tensor, w: Tensor) -> Tensor:
    """Return each row of x times its weight.

    x: (N, D), w: (N,). Returns: (N, D).
    """
    # BEGIN SOLUTION
    return x * w[:, None]
    # END SOLUTION


def standardise(x: Tensor) -> Tensor:
    """Return x with each column moved to mean 0 and scaled to standard deviation 1.

    x: (N, D). Returns: (N, D). A column whose values are all equal becomes 0.
    """
    # BEGIN SOLUTION
    mean = x.mean(dim=0)  # (D,)
    scale = x.std(dim=0, correction=0)  # (D,)
    return (x - mean) / (scale + 1e-8)  # no division by 0
    # END SOLUTION


def distances(a: Tensor, b: Tensor) -> Tensor:
    """Return how far each point of a is from each point of b.

    a: (N, D), b: (M, D). Returns: (N, M).
    """
    # BEGIN SOLUTION
    differences = a[:, None] - b  # (N, M, D)
    return torch.sqrt((differences**2).sum(dim=2))
    # END SOLUTION


def mse(prediction: Tensor, target: Tensor) -> Tensor:
    """Return the mean of the squared differences.

    prediction and target: of the same shape. Returns: ().
    Raises ValueError where the shapes differ.
    """
    # BEGIN SOLUTION
    if prediction.shape != target.shape:
        raise ValueError(f"{tuple(prediction.shape)} against {tuple(target.shape)}")
    return ((prediction - target) ** 2).mean()
    # END SOLUTION
