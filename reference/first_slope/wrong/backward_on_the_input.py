"""
en: The slope comes out as 1, whatever f is.
cause: backward() is called on t itself, and the slope of t with respect to t is 1.
code: calls backward
fix: Call backward() on what f returned: `y = f(t)`, then `y.backward()`.

ja: f が何であっても、傾きが 1 になります。
原因: t 自身に対して backward() を呼んでいます。
t の変化に対する t の傾きは 1 です。
直し方: f の戻り値に対して backward() を呼びます（`y = f(t)` のあとに `y.backward()`）。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t)
    t.backward()
    return t.grad.item()
