"""
code: calls detach

en: The output is not connected to the parameters, so no gradient flows back to them.
cause: `.detach()` cuts the output off the graph.
fix: Leave out `.detach()`.

ja: 出力がパラメータとつながっていないため、勾配が伝わりません。
原因: `.detach()` が、出力を計算グラフから切り離しています。
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
            h = torch.relu(self.middle(h))
        return self.output(h).detach()
