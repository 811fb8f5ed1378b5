"""
en: `detach()` in the loop cuts the graph: the values are right, but no gradient
passes back through the middle layer to what came before it.
mend: Leave out `detach()`.

ja: ループの中の `detach()` で計算グラフが切れています。出力は正しくても、
中間層より前に勾配が伝わりません。
直し方: `detach()` を外します。
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
