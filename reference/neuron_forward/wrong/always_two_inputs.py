"""
en: The neuron works with two inputs only: `in_features` has no effect.
cause: The number 2 is written into the layer.
fix: Pass the argument on: `nn.Linear(in_features, 1)`.

ja: 入力が2個のときしか動きません。引数 `in_features` が使われていません。
原因: 層の入力数に 2 が直接書かれています。
直し方: 引数を渡します（`nn.Linear(in_features, 1)`）。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(2, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x))
