import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    criterion = nn.MSELoss()
    sgd = torch.optim.SGD(model.parameters(), lr, momentum)
    history = []

    def closure():
        sgd.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        return loss

    for _ in range(steps):
        history.append(float(sgd.step(closure)))
    return history
