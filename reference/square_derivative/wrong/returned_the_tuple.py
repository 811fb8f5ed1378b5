"""
en: `torch.autograd.grad` returns a tuple, one gradient for each tensor asked about,
and the whole tuple is handed on.
mend: Unpack it: `(slope,) = torch.autograd.grad(...)`, or take `[0]`.

ja: `torch.autograd.grad` は、テンソルごとの勾配を並べたタプルを返します。
そのタプルがそのまま返されています。
直し方: `(slope,) = torch.autograd.grad(...)` のように取り出すか、`[0]` を付けます。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad(f(leaf).sum(), leaf)
