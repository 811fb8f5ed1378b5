"""
code: has no f(_).sum() and has no torch.sum(f(_)) and has no _y = f(_); _y.sum()
and has no _y = f(_); torch.sum(_y)

en: curvature stops with an error if x has several elements.
cause: `grad` starts from one number, unless it is given `grad_outputs`.
fix: Add up all elements of the result before you differentiate.

ja: x に要素が複数あると、curvature がエラーになります。
原因: `grad_outputs` を指定しないかぎり、`grad` は1つの数値から始めます。
直し方: 計算結果のすべての要素を足してから微分します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
