"""
code: in derivative has no return _

en: `derivative` returns None, not a tensor.
cause: The slope is computed, but there is no `return`.
fix: Return the slope at the end.

ja: `derivative` がテンソルではなく None を返しています。
原因: 傾きを計算していますが、`return` がありません。
直し方: 最後に傾きを返します。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
