"""A copy that is no leaf, and a hook that catches the gradient on its way."""

import torch


def derivative(f, x):
    caught = []
    copy = x.detach().requires_grad_() * 1
    copy.register_hook(caught.append)
    with torch.enable_grad():
        f(copy).sum().backward()
    return caught[0].detach()
