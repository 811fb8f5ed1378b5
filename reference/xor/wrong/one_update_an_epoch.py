"""
en: The gradients of all batches are collected, and only the end of the epoch makes an update:
each batch should make its own.
mend: Move `zero_grad()` and `step()` into the loop over the batches.

ja: すべてのミニバッチの勾配を溜めておき、エポックの最後に1回だけ更新しています。
更新はミニバッチごとに行います。
直し方: `zero_grad()` と `step()` を、ミニバッチのループの中に入れます。
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
            loss.backward()
            epoch_loss += loss.item()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(epoch_loss)
    return losses
