"""
en: Each repetition has a middle layer of its own: five linear layers in all, where
there should be three.
mend: Make a single middle layer and call it as often as the depth says.

ja: 繰り返しごとに別の中間層を使っています。線形層が3つではなく
5つになっています。
直し方: 中間層を1つだけ作り、深さの回数だけ同じ層を呼び出します。
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
