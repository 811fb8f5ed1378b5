import torch
from torch import nn


def fit(model, x, y, lr=0.01, epochs=100):
    criterion = nn.MSELoss()
    params = list(model.parameters())

    def step():
        grads = torch.autograd.grad(criterion(model(x), y), params)
        with torch.no_grad():
            for p, g in zip(params, grads, strict=True):
                p -= lr * g

    history = []
    for _ in range(epochs):
        step()
        with torch.no_grad():
            history.append(criterion(model(x), y).item())
    return history
