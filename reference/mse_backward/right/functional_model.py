"""`torch.func`: the model as a pure function of its parameters."""

import torch
from torch.func import functional_call, grad


def mse_gradients(model, x, y_true):
    trainable = {n: p.detach() for n, p in model.named_parameters() if p.requires_grad}

    def loss(parameters):
        return ((functional_call(model, parameters, (x,)) - y_true) ** 2).mean()

    return grad(loss)(trainable)


def neuron_gradients_by_hand(weight, bias, x, y_true):
    y = torch.tanh(torch.nn.functional.linear(x, weight, bias))
    delta = (y - y_true) * torch.addcmul(torch.ones_like(y), y, y, value=-1)
    return (2 * (delta * x).mean(dim=0, keepdim=True), 2 * delta.mean(dim=0))
