"""
en: `forward` returns shape (N,), but (N, 1) is needed.
cause: `squeeze` removes the dimensions of size 1.
fix: Leave out `squeeze`.

ja: `forward` の結果の形が (N, 1) ではなく (N,) になっています。
原因: `squeeze` が、大きさ 1 の次元を取り除いています。
直し方: `squeeze` を外します。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1)

    def forward(self, x):
        return self.line(x).squeeze()
