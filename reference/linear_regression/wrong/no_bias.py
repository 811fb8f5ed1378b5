"""
en: Without a bias every line goes through the origin, and points that lie higher or lower
cannot be fitted.
mend: Give the layer its bias, which `nn.Linear(1, 1)` has by itself.

ja: バイアスがないと、直線は必ず原点を通ります。上下にずれた点には当てはめられません。
直し方: バイアスを付けます。`nn.Linear(1, 1)` なら初めから付いています。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1, bias=False)

    def forward(self, x):
        return self.line(x)
