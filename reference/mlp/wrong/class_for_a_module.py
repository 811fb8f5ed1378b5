"""
en: A network with a hidden layer cannot be made: it stops with an error.
cause: `activation` is a class. `nn.Sequential` needs modules, and raises a TypeError.
fix: Call it: `activation()`.

ja: 隠れ層のあるネットワークが、作るときにエラーになります。
原因: `activation` はクラスです。`nn.Sequential` に渡すのはモジュールなので、TypeError になります。
直し方: `activation()` と呼び出します。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
