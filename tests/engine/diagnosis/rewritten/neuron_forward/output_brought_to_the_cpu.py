import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1, in_features))
        self.b = nn.Parameter(torch.ones(1))

    def forward(self, x):
        z = (self.w * x).sum(1, keepdim=True) + self.b
        return z.to("cpu").tanh()


def set_parameters(neuron, weight, bias):
    neuron.w.data.copy_(weight)
    neuron.b.data.copy_(bias)
