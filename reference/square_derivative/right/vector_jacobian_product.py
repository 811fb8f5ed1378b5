"""No sum: the gradient of f(x), contracted with ones of the same shape."""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    y = f(leaf)
    return torch.autograd.grad(y, leaf, grad_outputs=torch.ones_like(y))[0].clone()
