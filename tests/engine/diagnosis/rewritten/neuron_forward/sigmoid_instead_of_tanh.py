import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1, in_features))
        self.b = nn.Parameter(torch.randn(1))

    def forward(self, x):
        z = x @ self.w.T + self.b
        return 1 / (1 + torch.exp(-z))


def set_parameters(neuron, weight, bias):
    neuron.w.data[:] = weight
    neuron.b.data[:] = bias
