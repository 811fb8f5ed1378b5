"""
en: Hidden layers of the same sizes share their weight and bias: there are too few parameters.
cause: The layer is made once and put into the network several times.
fix: Make a new `nn.Linear` for each two neighbours in `sizes`.

ja: 大きさの同じ隠れ層が重みとバイアスを共有していて、パラメータが足りません。
原因: 1つの層を作り、それを何度も使っています。
直し方: `sizes` の隣り合う2つごとに、新しい `nn.Linear` を作ります。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        made = {pair: nn.Linear(*pair) for pair in pairwise(sizes)}
        layers = []
        for pair in pairwise(sizes):
            layers += [made[pair], activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
