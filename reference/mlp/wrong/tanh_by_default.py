"""
en: Without a second argument, the activation is not ReLU.
fix: Give `activation` the default `nn.ReLU`.

ja: 2つ目の引数を省略したときの活性化関数が ReLU ではありません。
直し方: `activation` の既定値を `nn.ReLU` にします。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.Tanh):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
