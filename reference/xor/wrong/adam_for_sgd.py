"""
en: Adam scales every step by the gradients it has seen: often faster, but another method than
plain SGD.
mend: Use `torch.optim.SGD(net.parameters(), lr=lr)`.

ja: Adam は、それまでに見た勾配に応じて更新量を調整します。
速いことも多いのですが、素の SGD とは別の方法です。
直し方: `torch.optim.SGD(net.parameters(), lr=lr)` を使います。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
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
