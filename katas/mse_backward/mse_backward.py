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
    raise NotImplementedError


def neuron_gradients_by_hand(
    weight: Tensor, bias: Tensor, x: Tensor, y_true: Tensor
) -> tuple[Tensor, Tensor]:
    """Return dL/dw and dL/db for the neuron tanh(w·x + b), without autograd.

    weight: (1, in_features). bias: (1,). x: (N, in_features). y_true: (N, 1).
    Returns: dL/dw (1, in_features) and dL/db (1,).
    """
    raise NotImplementedError
