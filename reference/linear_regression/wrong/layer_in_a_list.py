"""
code: has self._ = [*_]

en: The weight and the bias are not in `model.parameters()`, so an optimizer cannot train
them.
cause: A module does not look into a Python list: a layer in it is not registered.
fix: Store the layer itself in an attribute, without the list around it.

ja: 重みとバイアスが `model.parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: モジュールは Python のリストの中を調べないため、リストに入れた層は登録されません。
直し方: リストに入れずに、層そのものを属性に保存します。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(1, 1)]

    def forward(self, x):
        return self.layers[0](x)
