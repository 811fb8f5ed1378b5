import torch
from torch import nn


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(net.parameters(), lr=lr)

    @torch.no_grad()
    def measure():
        return sum(criterion(net(x.to(device)), y.to(device)).item() for x, y in loader)

    history = []
    for _ in range(epochs):
        for x, y in loader:
            sgd.zero_grad()
            criterion(net(x.to(device)), y.to(device)).backward()
            sgd.step()
        history.append(measure())
    return history
