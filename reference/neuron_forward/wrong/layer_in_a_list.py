"""
code: has self._ = [*_]

en: The neuron computes with a weight and a bias that `parameters()` does not list, so an
optimizer cannot train them.
cause: A module does not look into a Python list: a layer in it is not registered.
fix: Store the layer itself in an attribute, without the list around it, or use `nn.ModuleList`.

ja: 計算に使う重みとバイアスが `parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: モジュールは Python のリストの中を調べないため、リストに入れた層は登録されません。
直し方: リストに入れずに層そのものを属性に保存するか、`nn.ModuleList` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.layers = [nn.Linear(in_features, 1)]

    def forward(self, x):
        return torch.tanh(self.layers[0](x))


def set_parameters(neuron, weight, bias):
    with torch.no_grad():
        neuron.layers[0].weight.copy_(weight)
        neuron.layers[0].bias.copy_(bias)
