"""
wrong: off the CPU only

en: A DataLoader serves its batches on the CPU; a net on another device cannot compute with
them.
mend: Move each batch: `x, y = x.to(device), y.to(device)` with the device of the net's
parameters.

ja: DataLoader はミニバッチを CPU に作ります。
別のデバイスにあるネットワークは、それを使って計算できません。
直し方: ネットワークのパラメータのデバイスへ `x, y = x.to(device), y.to(device)` と移します。
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
