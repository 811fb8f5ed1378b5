import torch
from torch.nn import functional as F


def fit(model, x, y, lr=0.01, epochs=100):
    losses = []
    for _ in range(epochs):
        with torch.no_grad():
            losses.append(F.mse_loss(model(x), y).item())
        for i in range(len(x)):
            error = F.mse_loss(model(x[i : i + 1]), y[i : i + 1])
            model.zero_grad()
            error.backward()
            with torch.no_grad():
                for p in model.parameters():
                    p -= lr * p.grad
    return losses
