"""
en: An epoch's loss is the mean of its batches' losses, not their sum.
fix: Add up the losses of the batches, and do not divide.

ja: エポックの損失が、ミニバッチの損失の和ではなく平均になっています。
直し方: ミニバッチの損失を足し、割り算はしません。
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
            epoch_loss += loss.item()
        losses.append(epoch_loss / len(loader))
    return losses
