import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    params = list(model.parameters())
    average = [torch.zeros_like(p) for p in params]
    history = []
    for _ in range(steps):
        loss = criterion(model(x), y)
        grads = torch.autograd.grad(loss, params, allow_unused=True)
        with torch.no_grad():
            for p, v, g in zip(params, average, grads, strict=True):
                if g is None:
                    continue
                v.lerp_(g, 1 - momentum)
                p -= lr * v
        history.append(loss.item())
    return history
