import torch
from torch import nn


def fit(model, x, y, lr=0.01, epochs=100):
    mse = nn.MSELoss()
    params = list(model.parameters())
    for _ in range(epochs):
        loss = mse(model(x), y)
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, g in zip(params, grads, strict=True):
                p -= lr * g
    return float(loss)
