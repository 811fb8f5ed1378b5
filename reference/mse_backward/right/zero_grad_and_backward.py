"""Clear, `backward()`, copy; by hand with `einsum` and 1/cosh² as the slope of tanh."""

import torch
from torch import nn


def mse_gradients(model, x, y_true):
    model.zero_grad()
    nn.functional.mse_loss(model(x), y_true).backward()
    return {n: p.grad.clone() for n, p in model.named_parameters() if p.requires_grad}


def neuron_gradients_by_hand(weight, bias, x, y_true):
    z = torch.einsum("ni,oi->no", x, weight) + bias
    delta = 2 / y_true.numel() * (z.tanh() - y_true) / z.cosh() ** 2
    return torch.einsum("no,ni->oi", delta, x), torch.einsum("no->o", delta)
