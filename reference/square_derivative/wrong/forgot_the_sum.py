"""
en: `derivative` stops with an error when f(x) has more than one element.
cause: Without further arguments, a gradient can only start from a single number, not from a
tensor with several elements.
fix: Add up the outputs of f to one number before you differentiate.

ja: f(x) の要素が2つ以上あると、`derivative` がエラーで止まります。
原因: 追加の引数がなければ、勾配の計算は1つの数値（スカラー）からしか始められません。
直し方: f の出力を1つの数値に合計してから微分します。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf), leaf)
    return slope
