"""
en: backward() finds no record of a calculation that it could follow.
cause: f is given a tensor that does not require a gradient.
fix: Make the tensor with `torch.tensor(x, requires_grad=True)` before f is called.

ja: backward() がたどれる計算の記録がありません。
原因: requires_grad が True でないテンソルを f に渡しています。
直し方: f を呼ぶ前に、`torch.tensor(x, requires_grad=True)` でテンソルを作ります。
"""

import torch


def slope(f, x):
    t = torch.tensor(x)
    f(t).backward()
    return t.grad.item()
