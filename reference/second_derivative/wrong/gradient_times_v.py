"""
en: hessian_times multiplies the gradient by v, instead of the Hessian.
fix: Differentiate the number `gradient @ v` once more.

ja: hessian_times が、ヘッセ行列ではなく勾配と v を掛けています。
直し方: 1つの数値 `gradient @ v` を、もう一度微分します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    return (gradient * v).detach()
