"""Products, a sum, and tanh by its formula, with another rounding at every step."""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = (x * self.linear.weight).sum(-1, keepdim=True) + self.linear.bias  # (N, 1)
        return 1 - 2 / (torch.exp(2 * z) + 1)
