"""
en: The depths are not random: each one follows from the one before.
cause: A counter goes through 0, 1, 2, 3, 0, …
fix: Draw the depth at random in each call.

ja: 深さがランダムではなく、前の深さから決まっています。
原因: カウンターで 0、1、2、3、0、… と順に変えています。
直し方: 呼び出しのたびに、深さをランダムに選びます。
"""

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)
        self.calls = 0

    def forward(self, x):
        h = torch.relu(self.input(x))
        for _ in range(self.calls % 4):
            h = torch.relu(self.middle(h))
        self.calls += 1
        return self.output(h)
