"""`torch.func`: functions made from functions, forward over reverse."""

import torch
from torch.func import grad, jvp


def curvature(f, x):
    def total(t):
        return f(t).sum()

    return grad(lambda t: grad(total)(t).sum())(x.detach())


def hessian_times(f, x, v):
    _, product = jvp(grad(f), (x.detach(),), (v.detach(),))
    return product


def newton_step(f, x):
    t = torch.tensor(float(x))
    return x - float(grad(f)(t) / grad(grad(f))(t))
