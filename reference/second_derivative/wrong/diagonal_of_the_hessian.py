"""
code: calls hessian and calls diagonal

en: The curvature does not have the shape of x.
cause: The Hessian has each dimension of x twice, and `diagonal()` takes its first two. They are a pair only
where x has one dimension.
fix: Differentiate the sum of the slopes, with `torch.autograd.grad`: one number for each element.

ja: curvature の形が x の形と違います。
原因: ヘッセ行列は x の各次元を2回ずつ持ちますが、`diagonal()` は最初の2つの次元を組にします。
正しい組になるのは、x が1次元のときだけです。
直し方: 傾きの和を `torch.autograd.grad` で微分します。要素ごとに1つの数値になります。
"""

import torch


def curvature(f, x):
    return torch.autograd.functional.hessian(lambda t: f(t).sum(), x.detach()).diagonal()
