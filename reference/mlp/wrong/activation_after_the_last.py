"""
en: The output has gone through the activation: the last linear layer has one after it.
fix: Leave out the activation after the last linear layer.

ja: 出力に活性化関数が適用されています。最後の線形層の後に活性化関数があります。
直し方: 最後の線形層の後の活性化関数を外します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
