"""
en: An epoch's loss is the one of its last batch, not the sum over all batches.
cause: Only the loss of the last batch is left when the epoch is over.
fix: Add up: `epoch_loss += loss.item()`, starting from 0.0 in every epoch.

ja: エポックの損失が、すべてのミニバッチの和ではなく、最後のミニバッチの損失になっています。
原因: エポックが終わったときに、最後のミニバッチの損失だけが残っています。
直し方: エポックごとに 0.0 から始めて、`epoch_loss += loss.item()` と足します。
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
