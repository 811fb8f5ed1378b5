"""
code: calls index

en: Where the last hidden layer is as wide as the output, the last linear layer has an activation after
it.
cause: `index` gives the first place at which a number is in the list, and a number may be there twice.
fix: Count the places as you go, for example with `enumerate`.

ja: 最後の隠れ層の幅が出力と同じとき、最後の線形層の後にも活性化関数があります。
原因: `index` が返すのは、その数がリストで最初に現れる位置です。同じ数が2回現れることもあります。
直し方: `enumerate` などを使って、位置を順に数えます。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers.append(nn.Linear(inputs, outputs))
            if sizes.index(outputs) < len(sizes) - 1:
                layers.append(activation())
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
