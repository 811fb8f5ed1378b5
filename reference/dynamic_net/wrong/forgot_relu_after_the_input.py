"""
en: There is no ReLU after the input layer.
fix: Apply ReLU to the result of the input layer.

ja: 入力層の後に ReLU がありません。
直し方: 入力層の出力に ReLU を適用します。
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
        h = self.input(x)
        for _ in range(random.randint(0, 3)):
            h = torch.relu(self.middle(h))
        return self.output(h)
