"""
en: The network has more parameters than those of three linear layers.
cause: Each repetition has a middle layer of its own.
fix: Make a single middle layer, and use it as often as the depth says.

ja: パラメータが、3つの線形層の分より多くあります。
原因: 繰り返しごとに別の中間層を使っています。
直し方: 中間層を1つだけ作り、深さの回数だけ同じ層を使います。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middles = nn.ModuleList(nn.Linear(hidden_features, hidden_features) for _ in range(3))
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = torch.relu(self.input(x))
        for middle in self.middles[: random.randint(0, 3)]:
            h = torch.relu(middle(h))
        return self.output(h)
