"""
en: There is no activation between the linear layers, so that together they are just one linear
layer.
fix: Put `activation()` between each two linear layers.

ja: 線形層の間に活性化関数がありません。これでは、全体が1つの線形層と同じです。
直し方: 線形層と線形層の間に `activation()` を入れます。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.layers = nn.Sequential(*[nn.Linear(i, o) for i, o in pairwise(sizes)])

    def forward(self, x):
        return self.layers(x)
