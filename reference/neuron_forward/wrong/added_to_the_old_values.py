"""
en: `set_parameters` is right the first time, but when it is called again, the old values
are still in the result.
cause: `+=` adds the new values to the old ones. That is only right while those are 0.
fix: Replace the values: `copy_(weight)`.

ja: `set_parameters` は1回目は正しく動きますが、もう一度呼ぶと前の値が残ります。
原因: `+=` は、元の値に新しい値を足します。正しいのは元の値が 0 のときだけです。
直し方: `copy_(weight)` で値を置き換えます。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1, in_features))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.tanh(x @ self.weight.T + self.bias)


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.weight += weight
        neuron.bias += bias
