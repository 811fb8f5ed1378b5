from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(in_features, in_features), nn.Linear(in_features, 1), nn.Tanh()
        )

    def forward(self, x):
        return self.net(x)


def set_parameters(neuron, weight, bias):
    last = neuron.net[1]
    last.weight.data = weight.clone()
    last.bias.data = bias.clone()
