"""Bare parameters, both matrices stored transposed; each update by autograd.grad and by hand."""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(2, hidden))
        self.b1 = nn.Parameter(torch.zeros(hidden))
        self.w2 = nn.Parameter(torch.randn(hidden, 1))
        self.b2 = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.sigmoid(x @ self.w1 + self.b1) @ self.w2 + self.b2


def train(net, loader, lr=0.1, epochs=2001):
    parameters = list(net.parameters())
    losses = []
    for _ in range(epochs):
        batch_losses = []
        for x, y in loader:
            x, y = x.to(parameters[0].device), y.to(parameters[0].device)
            loss = (y - net(x)).square().sum()
            gradients = torch.autograd.grad(loss, parameters)
            with torch.no_grad():
                for p, g in zip(parameters, gradients, strict=True):
                    p.sub_(lr * g)
            batch_losses.append(loss.item())
        losses.append(sum(batch_losses))
    return losses
