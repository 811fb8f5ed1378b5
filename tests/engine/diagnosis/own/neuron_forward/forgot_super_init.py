import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x))
