"""
en: After `set_parameters` the output is right, but no gradient reaches the parameters.
cause: `forward` computes with copies that `set_parameters` keeps, not with the parameters.
fix: Let `forward` compute with the parameters, and copy the values into those.

ja: `set_parameters` のあとの出力は正しいものの、パラメータに勾配が伝わりません。
原因: `forward` が、パラメータではなく `set_parameters`
で保存したコピーを使って計算しています。
直し方: 値をパラメータにコピーし、`forward` ではそのパラメータを使って計算します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)
        self.values = None

    def forward(self, x):
        if self.values is None:
            return torch.tanh(self.linear(x))
        weight, bias = self.values
        return torch.tanh(x @ weight.T + bias)


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.linear.weight.copy_(weight)
        neuron.linear.bias.copy_(bias)
    neuron.values = weight.clone().requires_grad_(), bias.clone().requires_grad_()
