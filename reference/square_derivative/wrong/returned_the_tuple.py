"""
en: The result is a tuple with the slope in it, not the slope itself.
cause: `torch.autograd.grad` returns a tuple: one gradient for each tensor that it is given.
fix: Unpack it, `(slope,) = torch.autograd.grad(...)`, or take `[0]`.

ja: 結果が傾きそのものではなく、傾きの入ったタプルです。
原因: `torch.autograd.grad` は、渡したテンソルごとの勾配をタプルで返します。
直し方: `(slope,) = torch.autograd.grad(...)` のように取り出すか、`[0]` を付けます。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad(f(leaf).sum(), leaf)
