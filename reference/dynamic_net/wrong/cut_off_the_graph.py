"""
en: The output is right, but not all gradients are: some do not flow back through the middle
layer.
cause: `.detach()` in the loop cuts the graph before each use of the middle layer.
fix: Leave out `.detach()`.

ja: 出力は正しいものの、勾配の一部が中間層を通って伝わりません。
原因: ループの中の `.detach()` が、中間層を使うたびに計算グラフを切っています。
直し方: `.detach()` を外します。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = torch.relu(self.input(x))
        for _ in range(random.randint(0, 3)):
            h = torch.relu(self.middle(h.detach()))
        return self.output(h)
