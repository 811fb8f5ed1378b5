"""
en: The list has one loss per batch, not one per epoch.
fix: Add up the batches' losses, and append the sum after the inner loop.

ja: 損失が、1エポックに1個ではなく、1ミニバッチに1個あります。
直し方: ミニバッチの損失を足し、内側のループの後で、その和をリストに加えます。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
