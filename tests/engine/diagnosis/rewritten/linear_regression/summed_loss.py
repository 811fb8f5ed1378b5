import torch
from torch import nn


def fit(model, x, y, lr=0.01, epochs=100):
    criterion = nn.MSELoss(reduction="sum")
    params = list(model.parameters())
    history = []
    for _ in range(epochs):
        loss = criterion(model(x), y)
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, g in zip(params, grads, strict=True):
                p -= lr * g
        history.append(loss.item())
    return history
