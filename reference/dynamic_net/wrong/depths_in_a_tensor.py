"""
code: has torch.randint(_, _, (_, *_), **_) and has no torch.randint(_, _, (1, *_), **_) or has
torch.randint(_, (_, *_), **_) and has no torch.randint(_, (1, *_), **_)

en: The rows of one batch have different depths.
cause: `torch.randint` draws one depth per row.
fix: Draw one depth per call, for example with `random.randint(0, 3)`, and use it for the whole
batch.

ja: 1つのバッチの中で、行によって深さが異なります。
原因: `torch.randint` で、深さを行ごとに選んでいます。
直し方: 1回の呼び出しにつき深さを1つだけ、`random.randint(0, 3)` などで選び、バッチ全体に使います。
"""

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
        depth = torch.randint(0, 4, (len(x), 1), device=x.device)
        for i in range(3):
            h = torch.where(depth > i, torch.relu(self.middle(h)), h)
        return self.output(h)
