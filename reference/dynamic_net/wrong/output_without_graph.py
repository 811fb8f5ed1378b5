"""
code: within no_grad

en: The output is not connected to the parameters, so no gradient flows back to them.
cause: Under `torch.no_grad()` autograd records nothing.
fix: Leave `torch.no_grad()` out of `forward`.

ja: 出力がパラメータとつながっていないため、勾配が伝わりません。
原因: `torch.no_grad()` の中では、計算が記録されません。
直し方: `forward` から `torch.no_grad()` を外します。
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
        with torch.no_grad():
            h = torch.relu(self.input(x))
            for _ in range(random.randint(0, 3)):
                h = torch.relu(self.middle(h))
            return self.output(h)
