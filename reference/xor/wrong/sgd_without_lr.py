"""
en: The argument `lr` has no effect: the updates use another learning rate.
cause: Without `lr`, SGD uses its default 0.001.
fix: Pass the argument on: `lr=lr`.

ja: 引数 `lr` が使われず、別の学習率で更新されています。
原因: `lr` を指定しないと、SGD は既定値の 0.001 を使います。
直し方: 引数をオプティマイザーに渡します（`lr=lr`）。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters())
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
