import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(model.parameters(), lr, momentum)
    history = []
    i = 1
    while i < steps:
        loss = criterion(model(x), y)
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        history.append(loss.item())
        i += 1
    return history
