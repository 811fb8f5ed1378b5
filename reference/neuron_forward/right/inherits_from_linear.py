"""A neuron is a linear layer whose output goes through tanh."""

import torch
from torch import nn


class Neuron(nn.Linear):
    def __init__(self, in_features=2):
        super().__init__(in_features, 1)

    def forward(self, x):
        return super().forward(x).tanh()


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.weight[:] = weight
        neuron.bias[:] = bias
