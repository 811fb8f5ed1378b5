import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, in_features))
        self.b = nn.Parameter(torch.randn(1))

    def forward(self, x):
        return torch.tanh(nn.functional.linear(x, self.w, self.b))


def set_parameters(neuron, weight, bias):
    neuron.w = nn.Parameter(weight)
    neuron.b = nn.Parameter(bias)
