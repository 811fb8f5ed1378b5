import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(1, in_features))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tanh(x @ self.w.T - self.b)


def set_parameters(neuron, weight, bias):
    neuron.w.data = weight.clone()
    neuron.b.data = bias.clone()
