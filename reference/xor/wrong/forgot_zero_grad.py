"""
en: `backward()` adds each new gradient to all the earlier ones, so every update also repeats
the gradients of the batches before it.
mend: Call `optimizer.zero_grad()` once for every batch, before `backward()`.

ja: `backward()` は新しい勾配をそれまでの勾配に足し込みます。
そのため、どの更新も以前のミニバッチの勾配を繰り返してしまいます。
直し方: ミニバッチごとに1回、`backward()` の前に `optimizer.zero_grad()` を呼びます。
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
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
