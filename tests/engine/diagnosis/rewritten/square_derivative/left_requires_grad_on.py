import torch


def derivative(f, x):
    x.requires_grad = True
    y = f(x)
    start = torch.ones_like(y)
    return torch.autograd.grad(y, x, start)[0]
