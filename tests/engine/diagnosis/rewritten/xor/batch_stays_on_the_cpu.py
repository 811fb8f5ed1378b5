import torch
from torch import nn


def train(net, loader, lr=0.1, epochs=2001):
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(net.parameters(), lr)
    history = []
    for _ in range(epochs):
        total = 0.0
        for inputs, targets in loader:
            sgd.zero_grad()
            out = net(inputs)
            loss = criterion(out, targets)
            loss.backward()
            sgd.step()
            total += loss.item()
        history.append(total)
    return history
