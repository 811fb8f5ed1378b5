"""
code: calls Sequential

en: The network computes with weights and biases that `parameters()` does not list.
cause: Layers that `forward` makes are new at each call, and are not attributes of the module.
fix: Make the layers in `__init__`, and only use them in `forward`.

ja: 計算に使う重みとバイアスの一部または全部が `parameters()` に含まれていません。
原因: `forward` の中で作った層は、呼ばれるたびに新しくなり、モジュールの属性にもなりません。
直し方: 層は `__init__` で作り、`forward` では使うだけにします。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.sizes, self.activation = sizes, activation

    def forward(self, x):
        layers = []
        for inputs, outputs in pairwise(self.sizes):
            layers += [nn.Linear(inputs, outputs), self.activation()]
        return nn.Sequential(*layers[:-1])(x)
