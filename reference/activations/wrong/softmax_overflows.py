"""
en: For elements far away from 0, softmax is nan.
cause: e^1000 is inf, and inf / inf is nan. Where all elements are far below 0, every exponential
is 0, and 0 / 0 is nan, too.
fix: Subtract the largest element along `dim` first.

ja: 要素の絶対値が大きいと、softmax が nan になります。
原因: e^1000 は inf で、inf / inf は nan です。
すべての要素が 0 よりずっと小さいと、どの指数関数も 0 になり、
0 / 0 も nan です。
直し方: 先に、`dim` に沿った最大値を引きます。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x)
    return e / e.sum(dim=dim, keepdim=True)
