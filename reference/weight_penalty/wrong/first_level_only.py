"""
en: Only the weights of the outermost layers count: those of models inside the model are left out.
cause: `children()` goes through the layers of the model itself, not through theirs.
fix: Use `model.parameters()`, which goes through all levels.

ja: いちばん外側の層の重みだけを数えています。モデルの中のモデルにある重みが抜けています。
原因: `children()` で調べられるのは、そのモデル自身の層だけです。
直し方: すべての階層を調べる `model.parameters()` を使います。
"""

import torch


def l2(model):
    total = torch.zeros((), dtype=next(model.parameters()).dtype)
    for child in [model, *model.children()]:
        for p in child.parameters(recurse=False):
            if p.ndim >= 2:
                total = total + p.square().sum()
    return total


def l1(model):
    total = torch.zeros((), dtype=next(model.parameters()).dtype)
    for child in [model, *model.children()]:
        for p in child.parameters(recurse=False):
            if p.ndim >= 2:
                total = total + p.abs().sum()
    return total
