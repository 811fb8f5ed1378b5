"""`torch.func.grad`, which makes a function that computes the slope."""

import torch


def slope(f, x):
    return float(torch.func.grad(f)(torch.tensor(x)))


def two_slopes(f, g, x):
    return tuple(slope(function, x) for function in (f, g))
