"""
en: The middle layer is sometimes used four times: depth 4 comes up.
cause: `random.randint(0, 4)` includes 4: unlike with `range`, both ends belong to it.
fix: Use `random.randint(0, 3)`.

ja: 中間層が4回使われること（深さ 4）があります。
原因: `random.randint(0, 4)` は、`range` と違って、終わりの 4 も含みます。
直し方: `random.randint(0, 3)` を使います。
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
        for _ in range(random.randint(0, 4)):
            h = torch.relu(self.middle(h))
        return self.output(h)
