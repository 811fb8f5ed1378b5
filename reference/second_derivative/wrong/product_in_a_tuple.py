"""
en: hessian_times returns a tuple with the tensor in it, not the tensor.
cause: `grad` gives a tuple, with one tensor for each tensor that you ask about.
fix: Take the tensor out: `(product,) = …`, or `[0]` at the end.

ja: hessian_times が、テンソルではなく、テンソルの入ったタプルを返しています。
原因: `grad` が返すのは、指定したテンソルごとに1つのテンソルが入ったタプルです。
直し方: `(product,) = …` とするか、末尾に `[0]` を付けて、テンソルを取り出します。
"""

import torch


def hessian_times(f, x, v):
    leaf = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    return torch.autograd.grad(gradient @ v.detach(), leaf)
