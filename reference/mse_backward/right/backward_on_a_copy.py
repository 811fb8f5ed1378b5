"""A deep copy of the model takes the gradients; by hand in lists of example by example."""

import copy

import torch


def mse_gradients(model, x, y_true):
    twin = copy.deepcopy(model)
    twin.zero_grad()
    (twin(x) - y_true).pow(2).mean().backward()
    return {n: p.grad for n, p in twin.named_parameters() if p.grad is not None}


def neuron_gradients_by_hand(weight, bias, x, y_true):
    dw, db = torch.zeros_like(weight), torch.zeros_like(bias)
    for row, target in zip(x, y_true, strict=True):
        y = torch.tanh((weight[0] * row).sum() + bias)  # (1,)
        delta = 2 * (y - target) * (1 - y) * (1 + y)  # (1,)
        dw += delta * row / len(x)
        db += delta / len(x)
    return dw, db
