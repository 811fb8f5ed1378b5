import torch
from torch import nn


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    cpu = torch.device("cpu")
    model.to(cpu)
    x, y = x.to(cpu), y.to(cpu)
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
