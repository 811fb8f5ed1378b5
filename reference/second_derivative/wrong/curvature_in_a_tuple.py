"""
en: curvature returns a tuple with the tensor in it, not the tensor.
cause: `grad` gives a tuple, with one tensor for each tensor that you ask about.
fix: Take the tensor out: `(second,) = …`, or `[0]` at the end.

ja: curvature が、テンソルではなく、テンソルの入ったタプルを返しています。
原因: `grad` が返すのは、指定したテンソルごとに1つのテンソルが入ったタプルです。
直し方: `(second,) = …` とするか、末尾に `[0]` を付けて、テンソルを取り出します。
"""

import torch


def curvature(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    return torch.autograd.grad(slope.sum(), leaf)
