"""
en: newton_step returns f'/f'', not the new x.
fix: Return `x` minus that.

ja: newton_step が、新しい x ではなく f'/f'' を返しています。
直し方: `x` からそれを引いて返します。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return (slope / second).item()
