"""
code: has _ != _[0] or has _ == _[0] or has _[0] != _ or has _[0] == _

en: Where the first hidden layer is as wide as the input, the activation after it is missing.
cause: The first linear layer is recognized by its width, and a later one may take equally many
features.
fix: Go by the place of the layer instead, for example with `enumerate`, or leave out the first
activation at the end.

ja: 最初の隠れ層の幅が入力と同じとき、その後の活性化関数がありません。
原因: 最初の線形層かどうかを幅で判断していますが、後の層も同じ幅の入力を受け取ることがあります。
直し方: `enumerate` などを使って層の位置で判断するか、最後に余分な活性化関数を1つ外します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            if inputs != sizes[0]:
                layers.append(activation())
            layers.append(nn.Linear(inputs, outputs))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
