"""
code: passes requires_grad

en: `backward()` leads from the penalties to no weight: the weights get no slope.
cause: `torch.tensor(…, requires_grad=True)` makes a new tensor of a number, which knows nothing of
the weights.
fix: Add up the tensors themselves, and return their sum.

ja: 罰則項から `backward()` を呼び出しても、重みの傾きが求まりません。
原因: `torch.tensor(…, requires_grad=True)` が数値から作る新しいテンソルは、重みとつながっていません。
直し方: テンソルのまま足して、その和を返します。
"""

import torch


def as_tensor(number, model):
    some = next(model.parameters())
    return torch.tensor(number, dtype=some.dtype, device=some.device, requires_grad=True)


def l2(model):
    total = sum(p.square().sum().item() for p in model.parameters() if p.ndim >= 2)
    return as_tensor(total, model)


def l1(model):
    total = sum(p.abs().sum().item() for p in model.parameters() if p.ndim >= 2)
    return as_tensor(total, model)
