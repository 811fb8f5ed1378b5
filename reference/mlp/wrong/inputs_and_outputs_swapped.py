"""
en: The linear layers go the wrong way round: the shapes of the biases, or the order of the layers, do
not agree with `sizes`.
cause: The first argument of `nn.Linear` is the number of inputs, the second that of outputs.
fix: For neighbours a, b in `sizes`, make `nn.Linear(a, b)`.

ja: 線形層の向きが逆です。バイアスの形や層の順序が `sizes` に合っていません。
原因: `nn.Linear` の1つ目の引数は入力の個数、2つ目は出力の個数です。
直し方: `sizes` の隣り合う a と b から、`nn.Linear(a, b)` を作ります。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(outputs, inputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
