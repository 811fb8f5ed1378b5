"""`backward` twice, with the gradient cleared in between."""

import torch


def derivatives(f, x):
    leaf = x.clone().detach().requires_grad_(True)
    f(leaf).sum().backward(create_graph=True)
    slope, leaf.grad = leaf.grad, None
    return leaf, slope


def curvature(f, x):
    leaf, slope = derivatives(f, x)
    slope.sum().backward()
    return leaf.grad


def hessian_times(f, x, v):
    leaf, slope = derivatives(f, x)
    (slope * v.detach()).sum().backward()
    return leaf.grad


def newton_step(f, x):
    leaf, slope = derivatives(f, torch.tensor([x]))
    slope.backward()
    return x - slope.item() / leaf.grad.item()
