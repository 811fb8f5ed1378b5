"""
code: has x.clone().requires_grad_(*_) or has _t = x.clone(); _t.requires_grad_(*_) or has _t = x.clone(); _t.requires_grad = True

en: Where x requires a gradient, curvature stops with an error: it works with None instead of a tensor.
cause: `x.clone()` is then computed from x, so it is no leaf: `backward()` does not fill its `.grad`, but adds
to x.grad.
fix: Copy with `x.detach().clone()`.

ja: x が勾配を必要とするときに、curvature がテンソルではなく None を使おうとして、エラーで止まります。
原因: `x.clone()` はこのとき x から計算されたテンソルで、葉テンソルではありません。`backward()` は、その `.grad`
には何も入れず、x.grad に加算します。
直し方: `x.detach().clone()` でコピーします。
"""

import torch


def curvature(f, x):
    copy = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(copy).sum(), copy, create_graph=True)
    slope.sum().backward()
    return copy.grad.detach()
