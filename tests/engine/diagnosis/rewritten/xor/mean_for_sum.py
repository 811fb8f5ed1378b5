import torch
from torch import nn


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    criterion = nn.MSELoss()
    sgd = torch.optim.SGD(net.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        total = 0.0
        for x, y in loader:
            sgd.zero_grad()
            loss = criterion(net(x.to(device)), y.to(device))
            loss.backward()
            sgd.step()
            total += loss.item()
        history.append(total)
    return history
