"""
code: has _ = _.grad(*_, **_) or has _ = grad(*_, **_)

en: hessian_times stops with an error: what it multiplies by v is a tuple, not a tensor.
cause: `grad` gives a tuple, with one tensor for each tensor that you ask about.
fix: Take the gradient out: `(gradient,) = …`, or `[0]` at the end.

ja: hessian_times がエラーで止まります。v と掛けようとしているものが、テンソルではなくタプルです。
原因: `grad` が返すのは、指定したテンソルごとに1つのテンソルが入ったタプルです。
直し方: `(gradient,) = …` とするか、末尾に `[0]` を付けて、勾配を取り出します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    gradient = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (product,) = torch.autograd.grad(gradient @ v.detach(), leaf)
    return product
