import torch
from torch import nn


def mse_gradients(model, x, y_true):
    loss = nn.functional.mse_loss(model(x), y_true)
    for where, layer in model.named_modules():
        if not isinstance(layer, nn.Linear) or not layer.weight.requires_grad:
            continue
        dw, db = torch.autograd.grad(loss, [layer.weight, layer.bias])
        return {where + ".weight": dw, where + ".bias": db}
