import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.fc = nn.Linear(in_features, 1)

    def forward(self, x):
        return nn.functional.linear(x, self.fc.weight).tanh()


def set_parameters(neuron, weight, bias):
    neuron.fc.load_state_dict({"weight": weight, "bias": bias})
