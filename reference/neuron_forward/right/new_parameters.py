"""The old parameters are thrown away and new ones take their place."""

from torch import nn


def set_parameters(neuron, weight, bias):
    neuron.linear.weight = nn.Parameter(weight.detach().clone())
    neuron.linear.bias = nn.Parameter(bias.detach().clone())
