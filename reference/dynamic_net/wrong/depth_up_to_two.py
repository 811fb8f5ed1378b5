"""
en: Depth 3 never comes up.
cause: `random.randrange(3)` gives 0, 1 or 2: like `range`, it leaves out the end.
fix: Use `random.randint(0, 3)`, which includes both ends, or `random.randrange(4)`.

ja: 深さ 3 が現れません。
原因: `random.randrange(3)` は `range` と同じく終わりを含まず、0、1、2 のどれかになります。
直し方: 両端を含む `random.randint(0, 3)` か、`random.randrange(4)` を使います。
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
        for _ in range(random.randrange(3)):
            h = torch.relu(self.middle(h))
        return self.output(h)
