"""
code: has self._ = [*_]
en: The parameters of the layers are not in `net.parameters()`, so an optimizer cannot train
them.
cause: A module does not look into a Python list: layers in it are not registered.
fix: Store each layer as an attribute, or use `nn.ModuleList` or `nn.Sequential`.

ja: 層のパラメータが `net.parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: モジュールは Python のリストの中を調べないため、リストに入れた層は登録されません。
直し方: 層を1つずつ属性にするか、`nn.ModuleList` や `nn.Sequential` を使います。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.layers = [nn.Linear(2, hidden), nn.Linear(hidden, 1)]

    def forward(self, x):
        return self.layers[1](torch.sigmoid(self.layers[0](x)))
