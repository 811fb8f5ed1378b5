import torch
from torch import nn


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    criterion = nn.MSELoss(reduction="sum")
    sgd = torch.optim.SGD(net.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        batch_losses = []
        for x, y in loader:
            sgd.zero_grad()
            loss = criterion(net(x.to(device)), y.to(device))
            loss.backward()
            sgd.step()
            batch_losses.append(loss)
        history.append(sum(batch_losses))
    return history
