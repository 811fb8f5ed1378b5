import torch
from torch import nn


def fit(model, x, y, lr=0.01, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(model.parameters(), lr, momentum)
    history = []
    for _ in range(steps):
        loss = criterion(model(x), y)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        history.append(loss.item())
    return history
