"""
code: calls item

en: The value is right, but it is not recorded: nothing leads back from it to the weights.
cause: `.item()` takes a number out, and `torch.tensor` makes a tensor of it that knows nothing of
the weights.
fix: Add up the tensors themselves, and return their sum.

ja: 値は合っていますが、計算が記録されていないため、重みの傾きを求められません。
原因: `.item()` で取り出した数値から `torch.tensor` で作ったテンソルは、重みとつながっていません。
直し方: テンソルのまま足して、その和を返します。
"""

import torch


def l2(model):
    some = next(model.parameters())
    total = sum(p.square().sum().item() for p in model.parameters() if p.ndim >= 2)
    return torch.tensor(total, dtype=some.dtype, device=some.device)


def l1(model):
    some = next(model.parameters())
    total = sum(p.abs().sum().item() for p in model.parameters() if p.ndim >= 2)
    return torch.tensor(total, dtype=some.dtype, device=some.device)
