"""
en: The list has tensors in it, not Python floats.
fix: Add up the numbers in the losses: `loss.item()` is a Python float.

ja: リストの中身が Python の float ではなくテンソルです。
直し方: Python の float である `loss.item()` を足します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss
        losses.append(epoch_loss)
    return losses
