"""
en: x.requires_grad is True after the call, even if it was False before.
cause: `x.requires_grad_()` changes the caller's tensor.
fix: Switch it on for a tensor of your own: `x.detach().requires_grad_()`.

ja: 呼び出す前は False だった x.requires_grad が、True になっています。
原因: `x.requires_grad_()` は、呼び出し側のテンソルの設定を変えます。
直し方: `x.detach().requires_grad_()` のように、自分用のテンソルで有効にします。
"""

import torch


def derivative(f, x):
    x.requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope
