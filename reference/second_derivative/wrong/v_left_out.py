"""
en: hessian_times does not use v: it returns the sums of the rows of H.
fix: Differentiate the gradient times v, `@ v`, instead of the sum of the gradient.

ja: hessian_times で v が使われておらず、H の行の和が返されています。
直し方: 勾配の和ではなく、勾配と v の積（`@ v`）を微分します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient.sum(), leaf)
    return product
