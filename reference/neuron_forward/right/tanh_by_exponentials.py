"""tanh by its definition, with e^z and e^(-z)."""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = self.linear(x)  # (N, 1)
        up, down = torch.exp(z), torch.exp(-z)
        return (up - down) / (up + down)
