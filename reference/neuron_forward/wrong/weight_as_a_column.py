"""
en: The weight has the shape (in_features, 1), but (1, in_features) is needed.
fix: Make it with one row, `nn.Parameter(torch.randn(1, in_features))`, and turn it in `forward`,
`self.weight.T`; or use `nn.Linear(in_features, 1)`.

ja: 重みの形が (1, in_features) ではなく (in_features, 1) になっています。
直し方: `nn.Parameter(torch.randn(1, in_features))` のように1行の行列にして、`forward` の中で
`self.weight.T` と転置するか、`nn.Linear(in_features, 1)` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tanh(x @ self.weight + self.bias)


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.weight.copy_(weight.T)
        neuron.bias.copy_(bias)
