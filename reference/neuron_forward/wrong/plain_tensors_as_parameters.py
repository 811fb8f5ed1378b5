"""
code: lacks Parameter and lacks Linear
en: The neuron computes with a weight and a bias that `parameters()` does not list, so an
optimizer cannot train them.
cause: They are plain tensors. A module only registers `nn.Parameter`, even if a tensor has
`requires_grad=True`.
fix: Wrap them: `self.weight = nn.Parameter(torch.randn(1, in_features))`.

ja: 計算に使う重みとバイアスが `parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: 通常のテンソルだからです。`requires_grad=True` を指定しても、
モジュールに登録されるのは `nn.Parameter` だけです。
直し方: `nn.Parameter(torch.randn(1, in_features))` のように包みます。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.weight = torch.randn(1, in_features, requires_grad=True)
        self.bias = torch.randn(1, requires_grad=True)

    def forward(self, x):
        return torch.tanh(x @ self.weight.T + self.bias)


def set_parameters(neuron, weight, bias):
    neuron.weight = weight.clone().requires_grad_()
    neuron.bias = bias.clone().requires_grad_()
