"""
code: passes retain_graph and omits create_graph

en: curvature stops with an error: the slope was not recorded, so it cannot be differentiated again.
cause: `retain_graph=True` keeps the record of f. It does not make one of the slope.
fix: Pass `create_graph=True` to the first `grad`, instead of `retain_graph=True`.

ja: 傾きの計算が記録されておらず、もう一度微分できないので、curvature がエラーになります。
原因: `retain_graph=True` は f の計算の記録を残すだけで、傾きの計算は記録しません。
直し方: 1回目の `grad` に、`retain_graph=True` ではなく `create_graph=True` を指定します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, retain_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
