"""
code: omits create_graph and omits retain_graph

en: curvature stops with an error: the slope was not recorded, so it cannot be differentiated again.
cause: Without `create_graph=True`, `grad` does not record how it calculates the slope.
fix: Pass `create_graph=True` to the first `grad`.

ja: 傾きの計算が記録されておらず、もう一度微分できないので、curvature がエラーになります。
原因: `create_graph=True` を指定しないと、`grad` は傾きの計算を記録しません。
直し方: 1回目の `grad` に `create_graph=True` を指定します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
