"""torch.autograd.grad instead of backward, and the losses made floats at the very end."""

import torch
from torch.nn import functional as F


def fit(model, x, y, lr=0.01, epochs=100):
    parameters = list(model.parameters())
    losses = []
    for _ in range(epochs):
        loss = F.mse_loss(model(x), y)
        for p, g in zip(parameters, torch.autograd.grad(loss, parameters), strict=True):
            p.data.add_(g, alpha=-lr)
        losses.append(loss.detach())
    return [loss.item() for loss in losses]
