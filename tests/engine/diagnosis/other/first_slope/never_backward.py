"""
said: The `.grad` that is read is None
false: parentheses
false: y.grad
false: new tensor
"""

import torch


def slope(f, x):
    t = torch.tensor(x, requires_grad=True)
    f(t)
    return t.grad.item()
