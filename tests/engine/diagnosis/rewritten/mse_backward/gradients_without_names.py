import torch
from torch import nn


def mse_gradients(model, x, y_true):
    loss = nn.functional.mse_loss(model(x), y_true)
    weights = tuple(p for p in model.parameters() if p.requires_grad)
    grads = torch.autograd.grad(loss, weights)
    return tuple(g.detach() for g in grads)
