import torch


def derivative(f, x):
    x.requires_grad = True
    if x.grad is not None:
        x.grad.fill_(0)
    out = f(x)
    out.backward(gradient=torch.ones_like(out))
    return x.grad
