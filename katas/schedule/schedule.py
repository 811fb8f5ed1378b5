"""A learning rate that warms up, then falls along half a cosine wave.

The task is in README.md, next to this file.
"""

import math

import torch


def factor_at(step: int, *, warmup: int, total: int, floor: float) -> float:
    """Return the share of the peak learning rate for the update number step, counted from 0.

    It grows to 1 in the first warmup updates, falls to floor at step total, and stays there.
    """
    raise NotImplementedError


def schedule_(
    optimizer: torch.optim.Optimizer, step: int, *, warmup: int, total: int, floor: float
) -> None:
    """Give each group of the optimizer its learning rate for the update number step.

    It is the group's own peak times factor_at. The peak is in the group, under "initial_lr".
    """
    raise NotImplementedError
