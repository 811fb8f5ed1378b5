"""
en: With one output, or one row, the output has lost an axis.
cause: `squeeze` removes every axis of size 1.
fix: Leave out the `squeeze`: the shape is (N, sizes[-1]).

ja: 出力や行が1つだけのとき、出力の軸が減っています。
原因: `squeeze` は大きさ 1 の軸をすべて取り除きます。
直し方: `squeeze` を外します。形は (N, sizes[-1]) です。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x).squeeze()
