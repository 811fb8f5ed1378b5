"""
code: omits create_graph
en: hessian_times stops with an error: the slope was not recorded, so it cannot be differentiated
again.
cause: Without `create_graph=True`, `grad` does not record how it calculates the slope.
fix: Pass `create_graph=True` to the first `grad`.

ja: 傾きの計算が記録されておらず、もう一度微分できないので、hessian_times がエラーになります。
原因: `create_graph=True` を指定しないと、`grad` は傾きの計算を記録しません。
直し方: 1回目の `grad` に `create_graph=True` を指定します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf)
    (product,) = torch.autograd.grad(gradient @ v, leaf)
    return product
