"""
en: `random.randrange(3)` draws 0, 1 or 2: its end is not included, so the depth 3
never comes up.
mend: Use `random.randint(0, 3)`, which includes both ends, or `random.randrange(4)`.

ja: `random.randrange(3)` が返すのは 0、1、2 です。終わりの値を
含まないので、深さ 3 になることがありません。
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
