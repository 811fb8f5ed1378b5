"""
code: lacks ModuleList and lacks Sequential

en: The network computes with weights and biases that `parameters()` does not list.
cause: A module finds what its attributes hold, and it does not look into plain Python lists and
dicts.
fix: Use `nn.ModuleList` or `nn.Sequential`.

ja: 計算に使う重みとバイアスの一部または全部が `parameters()` に含まれていません。
原因: モジュールが調べるのは属性だけで、普通の Python のリストや辞書の中は調べません。
直し方: `nn.ModuleList` か `nn.Sequential` を使います。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.layers = []
        for inputs, outputs in pairwise(sizes):
            self.layers.append(nn.Linear(inputs, outputs))
        self.activation = activation()

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
