"""
code: calls mean

en: For elements far away from 0, softmax is nan.
cause: Subtracting the mean or the smallest element leaves elements that are far above 0, and
their exponential is inf.
fix: Subtract the largest along `dim`: then no exponential is above 1.

ja: 要素の絶対値が大きいと、softmax が nan になります。
原因: 平均や最小値を引いても、0 よりずっと大きい要素が残り、
その指数関数は inf になります。
直し方: `dim` に沿った最大値を引きます。そうすれば、どの指数関数も 1 を超えません。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.mean(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
