"""
en: The penalty has the shape (1,), not ().
cause: The sum begins with a tensor of one axis, `torch.zeros(1)`.
fix: Begin with the number 0, or with `torch.zeros(())`.

ja: 罰則項の形が、() ではなく (1,) です。
原因: 軸が1つのテンソル `torch.zeros(1)` に足していっています。
直し方: 数値 0 か `torch.zeros(())` から始めます。
"""

import torch


def l2(model):
    some = next(model.parameters())
    total = torch.zeros(1, dtype=some.dtype, device=some.device)
    for p in model.parameters():
        if p.ndim >= 2:
            total = total + p.square().sum()
    return total


def l1(model):
    some = next(model.parameters())
    total = torch.zeros(1, dtype=some.dtype, device=some.device)
    for p in model.parameters():
        if p.ndim >= 2:
            total = total + p.abs().sum()
    return total
