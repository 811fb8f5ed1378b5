"""
en: The activation is the sigmoid. It has the same S shape as tanh, but runs from
0 to 1 instead of -1 to 1.
mend: Use `torch.tanh`.

ja: 活性化関数がシグモイドになっています。形は tanh と同じ S 字ですが、
値の範囲は -1〜1 ではなく 0〜1 です。
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
