import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(model.parameters(), lr, momentum)
    history = []
    for _ in range(steps):
        sgd.zero_grad()
        criterion(model(x), y).backward()
        sgd.step()
        history.append(criterion(model(x), y).item())
    return history
