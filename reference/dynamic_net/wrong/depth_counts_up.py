"""
en: The depths come round in a fixed order 0, 1, 2, 3, 0, …: each comes up equally
often, but nothing is drawn, and each depth follows from the one before.
mend: Draw the depth at random at each call.

ja: 深さが 0, 1, 2, 3, 0, … と決まった順に回っています。
回数は均等ですが、ランダムに選ばれていません。
直し方: 呼び出しのたびに深さをランダムに選びます。
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
