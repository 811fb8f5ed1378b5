"""
en: There is no ReLU after the middle layer.
fix: Apply ReLU after each use of the middle layer.

ja: 中間層の後に ReLU がありません。
直し方: 中間層を使うたびに ReLU を適用します。
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
            h = self.middle(h)
        return self.output(h)
