"""Means and mean squares by `einsum`, and None for the axis that was summed away."""

import torch
from torch import nn


def mean_of_product(a, b):
    return torch.einsum("...d,...d->...", a, b)[..., None] / a.shape[-1]


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.ones(features)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(features)))
        self.eps = eps

    def forward(self, inputs):
        inputs = inputs - mean_of_product(inputs, torch.ones_like(inputs))
        return (
            inputs / torch.sqrt(mean_of_product(inputs, inputs) + self.eps) * self.weight
            + self.bias
        )


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.ones(features)))
        self.eps = eps

    def forward(self, inputs):
        return inputs / torch.sqrt(mean_of_product(inputs, inputs) + self.eps) * self.weight
