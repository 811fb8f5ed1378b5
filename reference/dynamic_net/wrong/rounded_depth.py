"""
code: calls round

en: Depths 0 and 3 come up about half as often as 1 and 2.
cause: `round` gives 1 and 2 an interval of length 1 each. 0 and 3 only get half of that.
fix: Use `random.randint(0, 3)`, which draws the four with the same probability.

ja: 深さ 0 と 3 が、1 と 2 の半分ほどの頻度でしか現れません。
原因: `round` で 1 や 2 になるのは長さ 1 の区間ですが、0 や 3 になるのはその半分の区間だけです。
直し方: 4つを同じ確率で選ぶ `random.randint(0, 3)` を使います。
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
        for _ in range(round(3 * random.random())):
            h = torch.relu(self.middle(h))
        return self.output(h)
