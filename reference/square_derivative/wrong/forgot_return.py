"""
code: in derivative has no return _

en: `derivative` returns None, not a tensor.
cause: The slope is computed, but there is no `return`.
fix: End with `return slope`.

ja: `derivative` がテンソルではなく None を返しています。
原因: 傾きを計算していますが、`return` がありません。
直し方: 最後に `return slope` と書きます。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
