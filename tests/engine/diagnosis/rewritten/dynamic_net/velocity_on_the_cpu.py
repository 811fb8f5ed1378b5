import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    v = {name: torch.zeros(p.size(), dtype=p.dtype) for name, p in model.named_parameters()}
    history = []
    for _ in range(steps):
        model.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        with torch.no_grad():
            for name, p in model.named_parameters():
                if p.grad is not None:
                    v[name] = momentum * v[name] + p.grad
                    p -= lr * v[name]
        history.append(loss.item())
    return history
