import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1, in_features))
        self.b = nn.Parameter(torch.ones(1))

    def forward(self, x):
        z = x @ self.w.t() / x.shape[-1]
        return torch.tanh(z + self.b)


def set_parameters(neuron, weight, bias):
    for p, value in zip(neuron.parameters(), (weight, bias)):
        p.data.copy_(value)
