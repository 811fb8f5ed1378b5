"""
code: calls abs

en: Where f'' is negative, newton_step goes in the other direction.
cause: The sign of the second derivative is dropped.
fix: Divide by the second derivative as it is.

ja: f'' が負のとき、newton_step の進む向きが逆になります。
原因: 2階微分の符号を取り除いています。
直し方: 2階微分をそのまま使って割ります。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return x - (slope / second.abs()).item()
