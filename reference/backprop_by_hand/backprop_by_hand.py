"""Backpropagation by hand: from the slope of the loss back through two layers.

The task is in README.md, next to this file.
"""

import torch
from torch import Tensor


def forward(x: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> tuple[Tensor, Tensor]:
    """Return the hidden units h (N, H) and the output y (N, M).

    x: (N, D), w1: (H, D), b1: (H,), w2: (M, H), b2: (M,).
    """
    # BEGIN SOLUTION
    h = torch.sigmoid(x @ w1.T + b1)  # (N, H)
    y = h @ w2.T + b2  # (N, M)
    return h, y
    # END SOLUTION


def backward(dy: Tensor, x: Tensor, h: Tensor, w2: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return the gradients dw1 (H, D), db1 (H,), dw2 (M, H) and db2 (M,).

    dy: dL/dy, (N, M). x: (N, D), h: (N, H), w2: (M, H).
    """
    # BEGIN SOLUTION
    dw2 = dy.T @ h  # (M, H)
    db2 = dy.sum(dim=0)  # (M,)
    dh = dy @ w2  # (N, H)
    dz = dh * h * (1 - h)  # (N, H)
    dw1 = dz.T @ x  # (H, D)
    db1 = dz.sum(dim=0)  # (H,)
    return dw1, db1, dw2, db2
    # END SOLUTION


def train_step(x: Tensor, target: Tensor, parameters: list[Tensor], lr: float) -> float:
    """Take one step of gradient descent in place; return the loss before it.

    x: (N, D), target: (N, M). parameters: [w1, b1, w2, b2].
    The loss is the sum of the squared differences of y and target.
    """
    # BEGIN SOLUTION
    w1, b1, w2, b2 = parameters
    h, y = forward(x, w1, b1, w2, b2)  # (N, H), (N, M)
    loss = ((y - target) ** 2).sum()
    gradients = backward(2 * (y - target), x, h, w2)
    for p, gradient in zip(parameters, gradients, strict=True):
        p -= lr * gradient
    return loss.item()
    # END SOLUTION
