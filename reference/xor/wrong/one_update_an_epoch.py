"""
en: There is only one update per epoch, but every batch needs its own.
cause: `step()` is called after the loop over the batches, with the sum of their gradients.
fix: Move `zero_grad()` and `step()` into the loop over the batches.

ja: ミニバッチごとに行うはずの更新が、1エポックに1回しか行われていません。
原因: ミニバッチのループの後で、勾配の和を使って `step()` を呼んでいます。
直し方: `zero_grad()` と `step()` を、ミニバッチのループの中に移します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        optimizer.zero_grad()
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            loss.backward()
            epoch_loss += loss.item()
        optimizer.step()
        losses.append(epoch_loss)
    return losses
