import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(1, in_features))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        y = torch.tanh(nn.functional.linear(x, self.weight, self.bias))
        return y.to(torch.float32)


def set_parameters(neuron, weight, bias):
    neuron.weight.data.copy_(weight)
    neuron.bias.data.copy_(bias)
