"""
en: Depth 0 never comes up, so the middle layer is always used.
cause: `random.randint(1, 3)` starts at 1.
fix: Use `random.randint(0, 3)`.

ja: 深さ 0 が現れず、中間層が必ず使われています。
原因: `random.randint(1, 3)` の範囲は 1 から始まります。
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
        for _ in range(random.randint(1, 3)):
            h = torch.relu(self.middle(h))
        return self.output(h)
