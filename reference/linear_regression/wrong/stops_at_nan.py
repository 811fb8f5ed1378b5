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


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if not math.isfinite(losses[-1]):
            break
    return losses
