"""
en: newton_step returns a tensor instead of a Python float.
fix: Take the number out: `.item()`.

ja: newton_step が、Python の float ではなくテンソルを返しています。
直し方: `.item()` で数値を取り出します。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return (leaf - slope / second).detach()
