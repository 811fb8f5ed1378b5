"""
en: newton_step goes in the other direction: x + f'/f''.
fix: Subtract: x - f'/f''.

ja: newton_step の進む向きが逆で、x + f'/f'' になっています。
直し方: 引き算にします（x - f'/f''）。
"""

import torch


def newton_step(f, x):
    leaf = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    (second,) = torch.autograd.grad(slope, leaf)
    return x + (slope / second).item()
