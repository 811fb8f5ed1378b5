import torch


def square(x):
    """x squared, element by element."""
    return x**2


def derivative(f, x):
    """The derivative of f at each element of x."""
    leaf = x.detach().clone().requires_grad_(True)
    with torch.enable_grad():
        y = f(leaf)
    (slope,) = torch.autograd.grad(y, leaf, torch.ones_like(y))
    return slope
