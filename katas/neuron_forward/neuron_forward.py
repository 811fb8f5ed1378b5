"""One neuron: the weighted sum w·x + b of its inputs, through tanh.

Write the class `Neuron` and the function `set_parameters`. The task is in
README.md (English) and README.ja.md (Japanese), next to this file.
"""

import torch
from torch import Tensor, nn


class Neuron(nn.Module):
    """A neuron with one output: y = tanh(w·x + b)."""

    def __init__(self, in_features: int = 2) -> None:
        """Make the two parameters: w of shape (1, in_features) and b of shape (1,)."""
        super().__init__()
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Compute y from x: (N, in_features) -> (N, 1)."""
        raise NotImplementedError


def set_parameters(neuron: Neuron, weight: Tensor, bias: Tensor) -> None:
    """Copy these values into the neuron: weight (1, in_features), bias (1,).

    Afterwards the neuron computes with them, and its parameters are still trainable.
    """
    raise NotImplementedError
