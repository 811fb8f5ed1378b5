"""
code: calls ones_like
en: `derivative` stops with an error if f turns several elements of x into one number of
the shape (1,).
cause: The gradient that the way back starts from has to have the shape of f(x). Here it
has that of x.
fix: Start from `f(leaf).sum()`, one number whatever f returns.

ja: f が x の複数の要素を、形が (1,) の1つの数値にまとめるとき、
`derivative` がエラーで止まります。
原因: 逆向きの計算の出発点に渡す勾配は、f(x) と同じ形でなければなりません。
ここでは x の形になっています。
直し方: `f(leaf).sum()` を出発点にします。f が何を返しても、1つの数値になります。
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    y = f(leaf)
    start = torch.ones_like(leaf) if y.dim() > 0 else None
    return torch.autograd.grad(y, leaf, start)[0]
