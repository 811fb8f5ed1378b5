import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    (slope,) = torch.autograd.grad(slope.sum(), leaf)
    return slope
