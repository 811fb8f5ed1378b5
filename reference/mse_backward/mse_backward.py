"""From the loss back to every weight.

Write `mse_gradients`, which uses autograd, and `neuron_gradients_by_hand`, which uses
the chain rule instead. The task is in README.md (English) and README.ja.md (Japanese),
next to this file.
"""

import torch
from torch import Tensor, nn


def mse_gradients(model: nn.Module, x: Tensor, y_true: Tensor) -> dict[str, Tensor]:
    """Return the gradient of the mean squared error for every trainable parameter.

    x: what the model takes. y_true: the shape of model(x).
    Returns: {name: gradient}, named as in model.named_parameters(), each gradient
    detached and of its parameter's shape.
    """
    # BEGIN SOLUTION
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    loss = ((model(x) - y_true) ** 2).mean()  # ()
    gradients = torch.autograd.grad(loss, list(trainable.values()))
    return dict(zip(trainable, gradients, strict=True))
    # END SOLUTION


def neuron_gradients_by_hand(
    weight: Tensor, bias: Tensor, x: Tensor, y_true: Tensor
) -> tuple[Tensor, Tensor]:
    """Return dL/dw and dL/db for the neuron tanh(w·x + b), without autograd.

    weight: (1, in_features). bias: (1,). x: (N, in_features). y_true: (N, 1).
    Returns: dL/dw (1, in_features) and dL/db (1,).
    """
    # BEGIN SOLUTION
    n = x.shape[0]
    z = x @ weight.T + bias  # (N, 1)
    y = torch.tanh(z)  # (N, 1)
    dl_dy = 2 * (y - y_true) / n  # (N, 1), from L = mean((y - y_true)²)
    dy_dz = 1 - y**2  # (N, 1), the slope of tanh at z
    delta = dl_dy * dy_dz  # (N, 1), dL/dz
    dl_dw = delta.T @ x  # (1, in_features), because dz/dw = x
    dl_db = delta.sum(dim=0)  # (1,), because dz/db = 1
    return dl_dw, dl_db
    # END SOLUTION
