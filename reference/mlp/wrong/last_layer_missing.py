"""
en: The last linear layer is missing.
cause: The loop ends one pair too early.
fix: Make one linear layer more: n numbers in `sizes` have n - 1 pairs of neighbours, and each pair
has its layer.

ja: 最後の線形層がありません。
原因: ループが1組分早く終わっています。
直し方: 線形層をもう1つ作ります。`sizes` が n 個なら隣り合う組は n - 1個で、その1つ1つに層があります。
"""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for i in range(len(sizes) - 2):
            layers += [nn.Linear(sizes[i], sizes[i + 1]), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
