import torch
from torch import nn


def train(net, loader, lr=0.1, epochs=2001):
    params = list(net.parameters())
    criterion = nn.MSELoss(reduction="sum")
    running = 0.0
    history = []
    for _ in range(epochs):
        for x, y in loader:
            loss = criterion(net(x.to(params[0].device)), y.to(params[0].device))
            grads = torch.autograd.grad(loss, params)
            with torch.no_grad():
                for p, g in zip(params, grads, strict=True):
                    p -= lr * g
            running += loss.item()
        history.append(running)
    return history
