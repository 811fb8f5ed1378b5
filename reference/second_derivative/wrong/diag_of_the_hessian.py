"""
code: calls hessian and calls diag

en: curvature stops with an error where x is a matrix.
cause: The Hessian has each dimension of x twice: four for a matrix. `diag` takes two at most.
fix: Differentiate the sum of the slopes, with `torch.autograd.grad`: one number for each element.

ja: x が行列のとき、curvature がエラーで止まります。
原因: ヘッセ行列は x の各次元を2回ずつ持つので、x が行列なら4次元になります。`diag` が扱えるのは2次元までです。
直し方: 傾きの和を `torch.autograd.grad` で微分します。要素ごとに1つの数値になります。
"""

import torch


def curvature(f, x):
    return torch.diag(torch.autograd.functional.hessian(lambda t: f(t).sum(), x.detach()))
