"""
code: has _ = _.grad(*_, **_) or has _ = grad(*_, **_)

en: curvature stops with an error: what it differentiates again is a tuple, not a tensor.
cause: `grad` gives a tuple, with one tensor for each tensor that you ask about.
fix: Take the slope out: `(slope,) = …`, or `[0]` at the end.

ja: curvature がエラーで止まります。もう一度微分しようとしているものが、テンソルではなくタプルです。
原因: `grad` が返すのは、指定したテンソルごとに1つのテンソルが入ったタプルです。
直し方: `(slope,) = …` とするか、末尾に `[0]` を付けて、傾きを取り出します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    slope = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope.sum(), leaf)
    return second
