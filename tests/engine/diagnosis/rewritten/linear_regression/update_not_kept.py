import torch
from torch import nn


def fit(model, x, y, lr=0.01, epochs=100):
    criterion = nn.MSELoss()
    history = []
    for _ in range(epochs):
        params = list(model.parameters())
        loss = criterion(model(x), y)
        grads = torch.autograd.grad(loss, params)
        params = [p - lr * g for p, g in zip(params, grads, strict=True)]
        history.append(loss.item())
    return history
