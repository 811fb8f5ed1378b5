"""
code: calls isinstance

en: Only the weights of some kinds of layers count. Those of one-dimensional convolutions and
the matrices of other modules are left out.
cause: The weights are chosen by the type of their layer.
fix: Go through `model.parameters()`, and take those with two or more axes, whatever they belong
to.

ja: 一部の種類の層の重みだけを数えています。1次元の畳み込み層の重みや、ほかのモジュールの行列が
抜けています。
原因: 層の型で重みを選んでいます。
直し方: `model.parameters()` を順に調べ、どのモジュールのものでも、軸が2つ以上なら数えます。
"""

import torch
from torch import nn


def weights_of(model):
    chosen = [m for m in model.modules() if isinstance(m, (nn.Linear, nn.Conv2d))]
    return [m.weight for m in chosen]


def l2(model):
    return torch.stack([w.square().sum() for w in weights_of(model)]).sum()


def l1(model):
    return torch.stack([w.abs().sum() for w in weights_of(model)]).sum()


def parameter_groups(model, decay):
    ids = {id(w) for w in weights_of(model)}
    return [
        {"params": [p for p in model.parameters() if id(p) in ids], "weight_decay": decay},
        {"params": [p for p in model.parameters() if id(p) not in ids], "weight_decay": 0.0},
    ]
