"""
en: The depth is counted from 1: the middle layer is used 1 to 4 times, never left
out, and sometimes used once too often.
mend: Draw from 0 to 3.

ja: 深さを 1 から数えています。中間層が1〜4回使われ、
一度も使われない場合がなく、4回使われることもあります。
直し方: 0 から 3 の範囲で選びます。
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
        for _ in range(random.randint(1, 4)):
            h = torch.relu(self.middle(h))
        return self.output(h)
