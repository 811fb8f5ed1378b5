"""
en: The list is shorter than `epochs`: the training stops early.
cause: The loop ends as soon as the loss is inf or nan.
fix: Always run all `epochs`, even if the training diverges.

ja: リストが `epochs` 個より短く、学習が途中で終わっています。
原因: 損失が inf や nan になると、ループを抜けています。
直し方: 学習が発散しても、必ず `epochs` 回繰り返します。
"""

import math

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
        losses.append(epoch_loss)
        if not math.isfinite(epoch_loss):
            break
    return losses
