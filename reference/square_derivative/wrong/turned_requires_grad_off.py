"""
en: x.requires_grad is False after the call, even if it was True before.
fix: Do not change x.requires_grad: work on `x.detach().requires_grad_()`.

ja: 呼び出す前は True だった x.requires_grad が、False になっています。
直し方: x.requires_grad は変えずに、`x.detach().requires_grad_()` で計算します。
"""

import torch


def derivative(f, x):
    (slope,) = torch.autograd.grad(f(x.requires_grad_()).sum(), x)
    x.requires_grad_(False)
    return slope
