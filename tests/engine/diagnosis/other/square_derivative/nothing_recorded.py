"""
said: nothing was recorded that autograd could
false: gives a result without the
false: from x as it comes
"""

import torch


def derivative(f, x):
    leaf = x.detach().requires_grad_()
    with torch.no_grad():
        y = f(leaf).sum()
    return torch.autograd.grad(y, leaf)[0]
