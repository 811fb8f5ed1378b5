"""
en: The line has no bias, so it always goes through the origin.
fix: Leave out `bias=False`: `nn.Linear(1, 1)` has a bias.

ja: 直線にバイアスがないため、必ず原点を通ります。
直し方: `bias=False` を外します。`nn.Linear(1, 1)` にはバイアスがあります。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1, bias=False)

    def forward(self, x):
        return self.line(x)
