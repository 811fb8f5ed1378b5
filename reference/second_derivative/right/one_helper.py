"""One helper that differentiates, used twice everywhere."""

import torch


def d(y, x):
    return torch.autograd.grad(torch.sum(y), x, create_graph=True)[0]


def curvature(f, x):
    t = x.detach().requires_grad_()
    return d(d(f(t), t), t).detach()


def hessian_times(f, x, v):
    t = x.detach().requires_grad_()
    return d(torch.dot(d(f(t), t), v.detach()), t).detach()


def newton_step(f, x):
    t = torch.as_tensor(x).requires_grad_()
    slope = d(f(t), t)
    return float((t - slope / d(slope, t)).detach())
