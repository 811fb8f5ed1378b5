"""
en: hessian_times returns one number, v·H·v, instead of the D numbers of H·v.
fix: Return H·v itself.

ja: hessian_times が、D 個の数値 H·v ではなく、1つの数値 v·H·v を返しています。
直し方: H·v をそのまま返します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient @ v, leaf)
    return product @ v.detach()
