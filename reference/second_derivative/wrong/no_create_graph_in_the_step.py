"""
code: omits create_graph
en: newton_step stops with an error: what it differentiates has no record.
cause: Without `create_graph=True`, `grad` does not record how it calculates the slope.
fix: Pass `create_graph=True` to the first `grad`.

ja: 微分しようとしている値の計算が記録されていないので、newton_step がエラーになります。
原因: `create_graph=True` を指定しないと、`grad` は傾きの計算を記録しません。
直し方: 1回目の `grad` に `create_graph=True` を指定します。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf)
    (second,) = torch.autograd.grad(slope, leaf)
    return x - (slope / second).item()
