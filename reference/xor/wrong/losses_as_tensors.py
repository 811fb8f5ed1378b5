"""
en: The losses are still tensors: adding them up keeps the graph of every batch of the epoch
alive.
mend: Add `loss.item()`, a plain number.

ja: 損失がテンソルのままです。足し合わせると、エポックの全ミニバッチの計算グラフを抱え続けます。
直し方: ただの数値である `loss.item()` を足します。
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
