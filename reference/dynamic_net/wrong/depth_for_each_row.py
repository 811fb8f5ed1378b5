"""
en: The rows of one batch have different depths.
cause: The depth is drawn once per row.
fix: Draw one depth per call, and use it for the whole batch.

ja: 1つのバッチの中で、行によって深さが異なります。
原因: 深さを行ごとに選んでいます。
直し方: 1回の呼び出しにつき深さを1つ選び、バッチ全体に使います。
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
        return torch.cat([self.one_row(row) for row in x.split(1)])

    def one_row(self, x):
        h = torch.relu(self.input(x))
        for _ in range(random.randint(0, 3)):
            h = torch.relu(self.middle(h))
        return self.output(h)
