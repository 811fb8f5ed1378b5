"""
en: The activation is always ReLU, whatever is passed.
fix: Make the activation with `activation()`.

ja: 何を渡しても、活性化関数が ReLU になっています。
直し方: 活性化関数は `activation()` で作ります。
"""

from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), nn.ReLU()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
