import torch
from torch import nn


def mse_gradients(model, x, y_true):
    names, weights = [], []
    for name, p in model.named_parameters():
        names.append(name)
        weights.append(p)
    error = nn.MSELoss()(model(x), y_true)
    grads = torch.autograd.grad(error, weights)
    return {name: g for name, g in zip(names, grads)}
