"""In float64, with `zero_` in between and a copy of the first slope."""

import torch


def slope(f, x):
    t = torch.tensor(x, dtype=torch.float64).requires_grad_()
    f(t).backward()
    return t.grad.tolist()


def two_slopes(f, g, x):
    t = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    f(t).backward()
    first = t.grad.clone()
    t.grad.zero_()
    g(t).sum().backward()
    return first.item(), t.grad.item()
