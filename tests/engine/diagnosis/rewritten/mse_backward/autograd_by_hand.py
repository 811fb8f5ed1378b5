import torch
from torch import nn


def neuron_gradients_by_hand(weight, bias, x, y_true):
    unit = nn.Linear(weight.shape[1], 1)
    unit.weight = nn.Parameter(weight.clone())
    unit.bias = nn.Parameter(bias.clone())
    out = torch.tanh(unit(x))
    nn.functional.mse_loss(out, y_true).backward()
    return unit.weight.grad, unit.bias.grad
