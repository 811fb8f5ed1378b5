"""
en: The slope is right, but it is a tensor, not a Python float.
fix: Take the number out: `t.grad.item()`.

ja: 傾きの値は合っていますが、Python の float ではなくテンソルのままです。
直し方: 数値を取り出します（`t.grad.item()`）。
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t).backward()
    return t.grad
