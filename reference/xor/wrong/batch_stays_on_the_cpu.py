"""
wrong: off the CPU only

en: `train` stops with an error if the net is on another device than the CPU.
cause: A DataLoader makes its batches on the CPU.
fix: Move each batch to the device of the net's parameters: `x, y = x.to(device),
y.to(device)`.

ja: ネットワークが CPU 以外のデバイスにあると、`train` がエラーで止まります。
原因: データローダーは、ミニバッチを CPU に作ります。
直し方: ミニバッチごとに `x, y = x.to(device), y.to(device)` で、
パラメータと同じデバイスへ移します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x) - y) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
