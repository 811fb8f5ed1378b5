"""
code: calls max

en: Where one row is far below another, softmax is nan in it.
cause: The largest element of the whole tensor is subtracted. In a row that is far below it, every
exponential is 0, and 0 / 0 is nan.
fix: Subtract the largest along `dim`: `x.amax(dim=dim, keepdim=True)`.

ja: ほかの行よりずっと小さい行で、softmax が nan になります。
原因: テンソル全体の最大値を引いています。それよりずっと小さい行では、
指数関数の値がすべて 0 になり、0 / 0 で nan になります。
直し方: `dim` に沿った最大値を引きます（`x.amax(dim=dim, keepdim=True)`）。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.max())
    return e / e.sum(dim=dim, keepdim=True)
