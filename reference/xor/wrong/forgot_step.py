"""
code: lacks step
en: The net never changes: every epoch has the same loss.
cause: The gradients are computed, but nothing updates the parameters.
fix: Call `optimizer.step()` after `backward()`.

ja: ネットワークがまったく変わらず、どのエポックの損失も同じです。
原因: 勾配を計算していますが、パラメータを更新していません。
直し方: `backward()` の後で `optimizer.step()` を呼びます。
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
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
