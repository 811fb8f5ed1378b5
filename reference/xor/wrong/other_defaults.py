"""
en: `train(net, loader)` uses other defaults than `lr=0.1, epochs=2001`.
fix: Keep the signature: `train(net, loader, lr=0.1, epochs=2001)`.

ja: `train(net, loader)` の既定値が、`lr=0.1, epochs=2001` と異なります。
直し方: 既定値を `train(net, loader, lr=0.1, epochs=2001)` に戻します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2000):
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
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
