"""
en: newton_step divides the second derivative by the slope: x - f''/f'.
fix: Divide the slope by the second derivative.

ja: newton_step で、2階微分を傾きで割っています（x - f''/f'）。
直し方: 傾きを2階微分で割ります。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return x - (second / slope).item()
