"""
en: With more than three sizes, layers are missing: there is only one hidden layer.
fix: Make a linear layer for each two neighbours in `sizes`.

ja: sizes が4個以上のとき、層が足りません。隠れ層が1つしか作られていません。
直し方: `sizes` の隣り合う2つごとに線形層を作ります。
"""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        if len(sizes) == 2:
            self.layers = nn.Linear(*sizes)
        else:
            first, last = nn.Linear(sizes[0], sizes[1]), nn.Linear(sizes[-2], sizes[-1])
            self.layers = nn.Sequential(first, activation(), last)

    def forward(self, x):
        return self.layers(x)
