"""
code: has _ != _[-1] or has _ == _[-1] or has _[-1] != _ or has _[-1] == _

en: Where the last hidden layer is as wide as the output, the activation after it is missing.
cause: The last linear layer is recognized by its width, and a hidden layer may have the same one.
fix: Go by the place of the layer instead, for example with `enumerate`, or leave out the last
activation at the end.

ja: 最後の隠れ層の幅が出力と同じとき、その後の活性化関数がありません。
原因: 最後の線形層かどうかを幅で判断していますが、隠れ層も同じ幅のことがあります。
直し方: `enumerate` などを使って層の位置で判断するか、最後に余分な活性化関数を1つ外します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers.append(nn.Linear(inputs, outputs))
            if outputs != sizes[-1]:
                layers.append(activation())
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
