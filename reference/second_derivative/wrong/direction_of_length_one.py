"""
code: calls norm

en: H·v is divided by the length of v.
cause: v is scaled to length 1.
fix: Use v as it is.

ja: H·v が、v の長さで割った値になっています。
原因: v の長さを 1 にそろえています。
直し方: v をそのまま使います。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient @ (v / v.norm()), leaf)
    return product
