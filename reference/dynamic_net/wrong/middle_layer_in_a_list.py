"""
code: has self._ = [*_]

en: The parameters of the middle layer are not in `net.parameters()`, so an optimizer cannot
train them.
cause: A module does not look into a Python list: a layer in it is not registered.
fix: Store the layer itself in an attribute, without the list around it.

ja: 中間層のパラメータが `net.parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: モジュールは Python のリストの中を調べないため、リストに入れた層は登録されません。
直し方: リストに入れずに、層そのものを属性に保存します。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = [nn.Linear(hidden_features, hidden_features)]
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = torch.relu(self.input(x))
        for _ in range(random.randint(0, 3)):
            h = torch.relu(self.middle[0](h))
        return self.output(h)
