"""
code: lacks super

en: The network cannot be made: it stops with an error when the first module becomes an attribute.
cause: `nn.Module` has not prepared the place where its layers are registered.
fix: Call `super().__init__()` first.

ja: 最初のモジュールを属性に代入するところでエラーになり、ネットワークを作れません。
原因: 層を登録する場所が、まだ `nn.Module` に用意されていません。
直し方: 最初に `super().__init__()` を呼びます。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
