"""A learning rate that warms up, then falls along half a cosine wave.

The task is in README.md, next to this file.
"""

import math

import torch


def factor_at(step: int, *, warmup: int, total: int, floor: float) -> float:
    """Return the share of the peak learning rate for the update number step, counted from 0.

    It grows to 1 in the first warmup updates, falls to floor at step total, and stays there.
    """
    # BEGIN SOLUTION
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)  # from 0 to 1
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
    # END SOLUTION


def schedule_(
    optimizer: torch.optim.Optimizer, step: int, *, warmup: int, total: int, floor: float
) -> None:
    """Give each group of the optimizer its learning rate for the update number step.

    It is the group's own peak times factor_at. The peak is in the group, under "initial_lr".
    """
    # BEGIN SOLUTION
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = peak * factor
    # END SOLUTION
