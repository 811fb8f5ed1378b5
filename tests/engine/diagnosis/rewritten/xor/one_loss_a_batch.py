import torch
from torch.nn import functional as F


def train(net, loader, lr=0.1, epochs=2001):
    params = list(net.parameters())
    history = []

    def one_batch(x, y):
        loss = F.mse_loss(net(x.to(params[0].device)), y.to(params[0].device), reduction="sum")
        grads = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for p, g in zip(params, grads, strict=True):
                p -= lr * g
        history.append(loss.item())

    for _ in range(epochs):
        for x, y in loader:
            one_batch(x, y)
    return history
