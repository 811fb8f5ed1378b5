"""
code: calls grad

en: The curvature is right, but it is still attached to a graph.
cause: With `create_graph=True`, the second derivative has a record, too.
fix: Only the first `grad` needs `create_graph=True`. Where one line computes both, let curvature return its result
with `.detach()`.

ja: curvature の値は合っていますが、計算グラフにつながったままです。
原因: `create_graph=True` を指定すると、2階微分の計算も記録されます。
直し方: `create_graph=True` は、1回目の `grad` だけに指定します。1つの行で両方を計算しているときは、
curvature の結果に `.detach()` を付けて返します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf, create_graph=True)
    return second
