"""
en: The input goes through the activation before the first linear layer.
fix: Give the first linear layer `x` itself, and apply the activation after it.

ja: 最初の線形層より前に、入力に活性化関数が適用されています。
直し方: 最初の線形層には `x` をそのまま渡し、活性化関数はその後で適用します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [activation(), nn.Linear(inputs, outputs)]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
