"""
en: `x.requires_grad_()` changes the caller's tensor: from now on everything computed
from x is recorded, though nobody asked for it.
mend: Switch it on for a tensor of your own: `x.detach().requires_grad_()`.

ja: `x.requires_grad_()` が、渡されたテンソルの設定を変えています。
そのあと x を使う計算は、頼まれてもいないのにすべて記録されます。
直し方: `x.detach().requires_grad_()` のように、自分用のテンソルで有効にします。
"""

import torch


def derivative(f, x):
    x.requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope
