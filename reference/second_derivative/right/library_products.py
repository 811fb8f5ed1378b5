"""`torch.autograd.functional`: Hessian-vector products for all three."""

import torch
from torch.autograd.functional import hvp, vhp


def curvature(f, x):
    x = x.detach()
    return vhp(lambda t: f(t).sum(), x, torch.ones_like(x))[1]


def hessian_times(f, x, v):
    return hvp(f, x.detach(), v.detach())[1]


def newton_step(f, x):
    t = torch.tensor(x)
    slope = torch.autograd.functional.jacobian(f, t).reshape(())
    second = torch.autograd.functional.hessian(lambda s: f(s).reshape(()), t).reshape(())
    return x - slope.item() / second.item()
