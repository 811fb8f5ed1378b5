"""The parameters are found by walking over them; an extra buffer does no harm."""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.bias = nn.Parameter(torch.ones(1))
        self.weight = nn.Parameter(torch.ones(1, in_features))
        self.register_buffer("calls", torch.tensor(0))

    def forward(self, x):
        self.calls += 1
        return nn.functional.linear(x, self.weight, self.bias).tanh()


def set_parameters(neuron, weight, bias):
    for parameter in neuron.parameters():
        value = weight if parameter.dim() == 2 else bias
        parameter.detach().copy_(value)
