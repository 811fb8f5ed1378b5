"""
code: has self._ = [*_]
en: The weight and the bias are not in `model.parameters()`, so an optimizer cannot train
them.
cause: A module does not look into a Python list: a layer in it is not registered.
fix: Store the layer itself, `self.line = nn.Linear(1, 1)`.

ja: 重みとバイアスが `model.parameters()` に含まれていないため、
オプティマイザーで学習できません。
原因: モジュールは Python のリストの中を調べないため、リストに入れた層は登録されません。
直し方: `self.line = nn.Linear(1, 1)` のように、層を直接属性にします。
"""

from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(1, 1)]

    def forward(self, x):
        return self.layers[0](x)
