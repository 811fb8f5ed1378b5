"""The values go in the way a saved model is loaded."""

from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(in_features, 1), nn.Tanh())

    def forward(self, x):
        return self.layers(x)


def set_parameters(neuron, weight, bias):
    neuron.load_state_dict({"layers.0.weight": weight, "layers.0.bias": bias})
