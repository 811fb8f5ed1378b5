"""
code: calls requires_grad_

en: After hessian_times, x.requires_grad is True, even if it was False before.
cause: `requires_grad_()` changes x itself.
fix: Make a leaf of your own: `x.detach().requires_grad_()`.

ja: hessian_times の後、はじめは False だった x.requires_grad が True になっています。
原因: `requires_grad_()` が x そのものを変えています。
直し方: `x.detach().requires_grad_()` で、自分の葉テンソルを作ります。
"""

import torch


def hessian_times(f, x, v):
    x.requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    (product,) = torch.autograd.grad(gradient @ v.detach(), x)
    return product
