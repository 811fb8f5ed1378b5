"""Backpropagation by hand: from the slope of the loss back through two layers.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def forward(x: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> tuple[Tensor, Tensor]:
    """Return the hidden units h (N, H) and the output y (N, M).

    x: (N, D), w1: (H, D), b1: (H,), w2: (M, H), b2: (M,).
    """
    raise NotImplementedError


def backward(dy: Tensor, x: Tensor, h: Tensor, w2: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return the gradients dw1 (H, D), db1 (H,), dw2 (M, H) and db2 (M,).

    dy: dL/dy, (N, M). x: (N, D), h: (N, H), w2: (M, H).
    """
    raise NotImplementedError


def train_step(x: Tensor, target: Tensor, parameters: list[Tensor], lr: float) -> float:
    """Take one step of gradient descent in place; return the loss before it.

    x: (N, D), target: (N, M). parameters: [w1, b1, w2, b2].
    The loss is the sum of the squared differences of y and target.
    """
    raise NotImplementedError
