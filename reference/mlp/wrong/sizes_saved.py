"""
code: calls register_buffer or calls Buffer

en: `state_dict()` holds something that is neither a weight nor a bias.
cause: A buffer is saved together with the parameters.
fix: Keep numbers as a plain attribute: `self.sizes = tuple(sizes)`.

ja: `state_dict()` に、重みでもバイアスでもないものが入っています。
原因: バッファはパラメータと一緒に保存されます。
直し方: 数値は普通の属性として残します（`self.sizes = tuple(sizes)`）。
"""

from itertools import pairwise

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.register_buffer("sizes", torch.tensor(sizes))
        layers = []
        for inputs, outputs in pairwise(sizes):
            layers += [nn.Linear(inputs, outputs), activation()]
        self.layers = nn.Sequential(*layers[:-1])

    def forward(self, x):
        return self.layers(x)
