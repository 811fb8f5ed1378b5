"""
code: calls grad and lacks hessian

en: hessian_times makes the whole Hessian: a table of D·D numbers.
cause: Its rows are computed one after the other, and put together.
fix: Differentiate the number `gradient @ v`.

ja: hessian_times が、D·D 個の数値からなるヘッセ行列全体を作っています。
原因: 行を1つずつ計算し、並べています。
直し方: 1つの数値 `gradient @ v` を微分します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    rows = [torch.autograd.grad(slope, leaf, retain_graph=True)[0] for slope in gradient]
    return torch.stack(rows) @ v.detach()
