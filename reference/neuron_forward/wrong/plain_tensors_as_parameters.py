"""
en: The weight and the bias are plain tensors. nn.Module registers only nn.Parameter,
so `parameters()` is empty and an optimizer has nothing to train.
mend: Wrap them: `self.weight = nn.Parameter(torch.randn(1, in_features))`.

ja: 重みとバイアスがただのテンソルです。nn.Module が登録するのは
nn.Parameter だけなので、`parameters()` が空になり、学習できません。
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
