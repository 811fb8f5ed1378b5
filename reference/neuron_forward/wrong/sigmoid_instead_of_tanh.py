"""
en: The activation is the sigmoid, not tanh: the output is between 0 and 1.
fix: Use `torch.tanh`.

ja: 活性化関数が tanh ではなくシグモイドです。出力が 0〜1 の値になります。
直し方: `torch.tanh` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.sigmoid(self.linear(x))
