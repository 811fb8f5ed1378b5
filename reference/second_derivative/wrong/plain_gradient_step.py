"""
en: newton_step subtracts the slope, without dividing by the second derivative.
fix: Divide by the second derivative: x - f'/f''.

ja: newton_step が、2階微分で割らずに、傾きをそのまま引いています。
直し方: 2階微分で割ります（x - f'/f''）。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    return x - slope.item()
