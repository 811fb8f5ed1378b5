"""
said: that `parameters()` does not list
false: Python list
false: plain tensors
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.layers = (nn.Linear(in_features, 1),)

    def forward(self, x):
        return torch.tanh(self.layers[0](x))


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.layers[0].weight.copy_(weight)
        neuron.layers[0].bias.copy_(bias)
