import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.fc = nn.Linear(in_features, 1)

    def forward(self, x):
        return self.fc(x).tanh()


def set_parameters(neuron, weight, bias):
    neuron.requires_grad_(False)
    neuron.fc.weight.copy_(weight)
    neuron.fc.bias.copy_(bias)
