"""
code: calls squeeze

en: With one output feature, the output has the shape (N,), but (N, 1) is needed.
cause: `squeeze` removes the last dimension where its size is 1.
fix: Leave out `squeeze`.

ja: 出力の特徴量が1つのとき、出力の形が (N, 1) ではなく (N,) になっています。
原因: `squeeze` で、大きさが 1 の最後の次元がなくなっています。
直し方: `squeeze` を外します。
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
        return self.output(h).squeeze(-1)
