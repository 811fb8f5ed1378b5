"""
en: Only the weights of linear layers count, not those of convolutions or matrices of other
modules.
fix: Go through `model.parameters()`, and take those with two or more axes, whatever they belong
to.

ja: 線形層の重みだけを数えています。畳み込み層の重みや、ほかのモジュールの行列が抜けています。
直し方: `model.parameters()` を順に調べ、どのモジュールのものでも、軸が2つ以上なら数えます。
"""

from torch import nn


def l2(model):
    total = 0.0
    for module in model.modules():
        if isinstance(module, nn.Linear):
            total = total + module.weight.square().sum()
    return total


def l1(model):
    total = 0.0
    for module in model.modules():
        if isinstance(module, nn.Linear):
            total = total + module.weight.abs().sum()
    return total
