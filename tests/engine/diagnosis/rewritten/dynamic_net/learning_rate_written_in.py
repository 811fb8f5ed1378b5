import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    velocity = {p: torch.zeros_like(p) for p in model.parameters()}
    history = []
    for _ in range(steps):
        model.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        with torch.no_grad():
            for p, v in velocity.items():
                if p.grad is not None:
                    v.mul_(momentum).add_(p.grad)
                    p -= 0.0001 * v
        history.append(loss.item())
    return history
