"""
en: A gradient starts from one number. Here it starts from f(x) itself, which fails as
soon as f(x) has more than one element.
mend: Sum first: `f(leaf).sum()`.

ja: 勾配は1つの数から出発して求めます。ここでは f(x) そのものから
出発しているので、要素が2つ以上あるとエラーになります。
直し方: 先に和を取ります（`f(leaf).sum()`）。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf), leaf)
    return slope
