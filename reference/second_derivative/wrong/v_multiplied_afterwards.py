"""
en: hessian_times multiplies v by the sums of the rows of H, not by H.
cause: Here f is not elementwise: each slope depends on all numbers.
fix: Multiply the gradient by v, with `@ v`, before the second `grad`.

ja: hessian_times が、H ではなく、H の行の和を v に掛けています。
原因: f は要素ごとの計算ではなく、どの傾きもすべての変数によって変わります。
直し方: 2回目の `grad` の前に、勾配と v の積（`@ v`）を取ります。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient.sum(), leaf)
    return product * v.detach()
