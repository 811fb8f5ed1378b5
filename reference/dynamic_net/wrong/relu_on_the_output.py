"""
en: The output is never negative: ReLU is applied to it as well.
fix: Return the result of the output layer as it is.

ja: 出力にも ReLU が適用され、負の値になりません。
直し方: 出力層の結果をそのまま返します。
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
        return torch.relu(self.output(h))
