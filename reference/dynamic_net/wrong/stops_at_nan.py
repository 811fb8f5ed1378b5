"""
en: The number of losses is not `steps`.
cause: The loop ends as soon as the loss is inf or nan.
fix: Always make all `steps`, even if the training diverges.

ja: 損失の個数が `steps` と異なります。
原因: 損失が inf や nan になると、ループを抜けています。
直し方: 学習が発散しても、必ず `steps` 回繰り返します。
"""

import math

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if not math.isfinite(losses[-1]):
            break
    return losses
