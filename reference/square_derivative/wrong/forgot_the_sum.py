"""
en: `derivative` stops with an error when f(x) has more than one element.
cause: Without further arguments, a gradient can only start from a single number, not from a
tensor with several elements.
fix: Sum first: `f(leaf).sum()`.

ja: f(x) の要素が2つ以上あると、`derivative` がエラーで止まります。
原因: 追加の引数がなければ、勾配の計算は1つの数値（スカラー）からしか始められません。
直し方: 先に和を取ります（`f(leaf).sum()`）。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf), leaf)
    return slope
