"""Bare parameters and the update written out, with the gradients reset after it."""

import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.slope = nn.Parameter(torch.randn(1, 1))
        self.height = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.height + x * self.slope


def fit(model, x, y, lr=0.01, epochs=100):
    losses = []
    for _ in range(epochs):
        loss = (y - model(x)).square().mean()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
                p.grad = None
        losses.append(float(loss))
    return losses
