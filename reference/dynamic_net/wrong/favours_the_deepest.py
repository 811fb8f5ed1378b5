"""
en: Depth 3 comes up about twice as often as each of the others.
fix: Draw from 0 to 3, all with the same probability.

ja: 深さ 3 が、ほかの深さのほぼ2倍の頻度で現れます。
直し方: はじめから 0〜3 を同じ確率で選びます。
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
        for _ in range(min(random.randint(0, 4), 3)):
            h = torch.relu(self.middle(h))
        return self.output(h)
