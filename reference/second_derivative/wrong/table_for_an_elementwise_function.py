"""
code: calls hessian

en: curvature returns a table of all elements with all elements, not one number for each.
cause: The Hessian has a row and a column for each element. For an elementwise f, everything off its
diagonal is 0.
fix: Differentiate the sum of the slopes, with `torch.autograd.grad`: one number for each element.

ja: curvature が、要素ごとの値ではなく、すべての要素の組み合わせの表を返しています。
原因: ヘッセ行列には、要素ごとに行と列があります。f は要素ごとの計算なので、
対角線以外はすべて 0 です。
直し方: 傾きの和を `torch.autograd.grad` で微分します。要素ごとに1つの数値になります。
"""

import torch


def curvature(f, x):
    return torch.autograd.functional.hessian(lambda t: f(t).sum(), x.detach())
