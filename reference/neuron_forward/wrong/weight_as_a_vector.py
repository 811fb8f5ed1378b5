"""
en: The weight has shape (in_features,), but (1, in_features) is needed.
fix: Make it a matrix with one row, `nn.Parameter(torch.randn(1, in_features))`, or use
`nn.Linear(in_features, 1)`.

ja: 重みの形が (1, in_features) ではなく (in_features,) になっています。
直し方: `nn.Parameter(torch.randn(1, in_features))` のように1行の行列にするか、
`nn.Linear(in_features, 1)` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        z = (x * self.weight).sum(1, keepdim=True) + self.bias
        return torch.tanh(z)


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.weight.copy_(weight[0])
        neuron.bias.copy_(bias)
