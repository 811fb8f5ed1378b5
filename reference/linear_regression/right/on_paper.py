"""The two derivatives written out as on paper: no autograd at all, sums divided by N."""

import torch


@torch.no_grad()
def fit(model, x, y, lr=0.01, epochs=100):
    w, b = sorted(model.parameters(), key=lambda p: -p.ndim)  # (1, 1), (1,)
    losses = []
    for _ in range(epochs):
        residual = model(x) - y  # (N, 1)
        losses.append((residual.T @ residual).item() / len(x))
        w -= lr * 2 / len(x) * x.T @ residual
        b -= lr * 2 / len(x) * residual.sum(dim=0)
    return losses
