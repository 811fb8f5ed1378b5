"""
en: Only the first batch of each epoch is used.
cause: `next(iter(loader))` takes one batch.
fix: Use all batches: `for x, y in loader:`.

ja: 各エポックで、最初のミニバッチしか使われていません。
原因: `next(iter(loader))` は、ミニバッチを1つだけ取り出します。
直し方: `for x, y in loader:` で、すべてのミニバッチを使います。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        x, y = next(iter(loader))
        loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
