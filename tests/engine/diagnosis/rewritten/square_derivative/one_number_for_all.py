import torch


def derivative(f, x):
    t = x.detach().clone().requires_grad_(True)
    out = f(t)
    out.backward(torch.ones_like(out))
    return torch.sum(t.grad)
