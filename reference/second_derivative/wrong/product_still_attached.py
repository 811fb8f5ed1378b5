"""
code: has _.grad(_, _, create_graph=True); _.grad(_, _, create_graph=True)

en: H·v is right, but it is still attached to a graph.
cause: With `create_graph=True`, the product has a record, too.
fix: Only the first `grad` needs `create_graph=True`.

ja: H·v の値は合っていますが、計算グラフにつながったままです。
原因: `create_graph=True` を指定すると、積の計算も記録されます。
直し方: `create_graph=True` は、1回目の `grad` だけに指定します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient @ v, leaf, create_graph=True)
    return product
