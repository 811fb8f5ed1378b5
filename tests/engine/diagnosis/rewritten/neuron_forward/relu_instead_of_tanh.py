import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(in_features, 1), nn.ReLU())

    def forward(self, x):
        return self.layers(x)


def set_parameters(neuron, weight, bias):
    linear = neuron.layers[0]
    linear.weight = nn.Parameter(weight.clone())
    linear.bias = nn.Parameter(bias.clone())
