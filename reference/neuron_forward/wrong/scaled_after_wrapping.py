"""
code: has _.Parameter(*_) * _
en: The neuron computes with a weight and a bias that `parameters()` does not list, so an
optimizer cannot train them.
cause: `nn.Parameter(…) * 0.1` is a plain tensor again: the result of a calculation is not a
parameter.
fix: Calculate first, then wrap: `nn.Parameter(0.1 * torch.randn(1, in_features))`.

ja: 計算に使う重みとバイアスが `parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: `nn.Parameter(…) * 0.1` は通常のテンソルです。計算結果はパラメータになりません。
直し方: 計算してから包みます（`nn.Parameter(0.1 * torch.randn(1, in_features))`）。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(1, in_features)) * 0.1
        self.bias = nn.Parameter(torch.randn(1)) * 0.1

    def forward(self, x):
        return torch.tanh(x @ self.weight.T + self.bias)


def set_parameters(neuron, weight, bias):
    neuron.weight = weight.clone().requires_grad_()
    neuron.bias = bias.clone().requires_grad_()
