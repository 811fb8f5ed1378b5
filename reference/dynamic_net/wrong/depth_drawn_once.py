"""
en: Every call of a network has the same depth.
cause: The depth is drawn in `__init__`, only once.
fix: Draw the depth in `forward`.

ja: 1つのネットワークの深さが、どの呼び出しでも同じです。
原因: 深さを `__init__` で1回しか選んでいません。
直し方: 深さは `forward` の中で選びます。
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
        self.depth = random.randint(0, 3)

    def forward(self, x):
        h = torch.relu(self.input(x))
        for _ in range(self.depth):
            h = torch.relu(self.middle(h))
        return self.output(h)
