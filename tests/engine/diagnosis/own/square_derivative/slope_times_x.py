import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    y = f(leaf).sum()
    (slope,) = torch.autograd.grad(y, leaf)
    return slope * leaf.detach()
