"""
en: The last linear layer is missing.
cause: The loop ends one pair too early.
fix: `sizes` with n numbers has n - 1 pairs of neighbours, and so n - 1 linear layers.

ja: 最後の線形層がありません。
原因: ループが1組分早く終わっています。
直し方: `sizes` が n 個なら、隣り合う組は n - 1個あり、線形層も n - 1個です。
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
