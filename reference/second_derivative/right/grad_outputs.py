"""`grad_outputs` instead of sums and products."""

import torch


def curvature(f, x):
    ones = torch.ones_like(x)
    with torch.enable_grad():
        t = x.detach().clone()
        t.requires_grad = True
        y = f(t)
        slope = torch.autograd.grad(y, t, grad_outputs=ones, create_graph=True)[0]
    return torch.autograd.grad(slope, t, grad_outputs=ones)[0]


def hessian_times(g, x, direction):
    t = x.detach().clone().requires_grad_()
    gradient = torch.autograd.grad(g(t), t, create_graph=True)[0]
    return torch.autograd.grad([gradient], [t], [direction.detach()])[0]


def newton_step(f, x):
    t = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    first = torch.autograd.grad(f(t), t, create_graph=True)[0]
    second = torch.autograd.grad(first, t)[0]
    return (t - first / second).item()
