"""
en: The outputs are probabilities: each row adds up to 1, because softmax is applied at the end.
fix: Leave out the softmax: nothing comes after the last linear layer.

ja: 最後に softmax が適用され、出力が確率（各行の合計が 1）になっています。
直し方: softmax を外します。最後の線形層の後には何も置きません。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1], nn.Softmax(dim=1))

    def forward(self, x):
        return self.layers(x)
