"""
code: has activation.__name__

en: The network cannot be made when `activation` is a lambda: it stops with an error.
cause: The activation is looked up by the name of `activation`, and a lambda has no such name.
fix: Call it, `activation()`: whatever it is, it makes the module.

ja: `activation` が lambda のとき、エラーになり、ネットワークを作れません。
原因: `activation` の名前から活性化関数を探していますが、lambda にはそのような名前がありません。
直し方: `activation()` と呼び出します。何が渡されていても、モジュールが作られます。
"""

from itertools import pairwise

import torch.nn.functional as F
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))
        self.activation = getattr(F, activation.__name__.lower())

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
