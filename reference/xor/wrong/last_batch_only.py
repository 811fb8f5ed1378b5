"""
en: Only the loss of the epoch's last batch is written down; those of the batches before it are
forgotten.
mend: Add up the losses of all batches, starting from 0.0 in every epoch.

ja: エポックの最後のミニバッチの損失だけを記録していて、その前のミニバッチの損失を捨てています。
直し方: エポックごとに0.0から始めて、すべてのミニバッチの損失を足します。
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
            epoch_loss = loss.item()
        losses.append(epoch_loss)
    return losses
