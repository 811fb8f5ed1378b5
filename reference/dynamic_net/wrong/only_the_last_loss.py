"""
en: The result is the last loss, not the list of all losses.
fix: Collect the losses in a list, and return the list.

ja: すべての損失のリストではなく、最後の損失だけを返しています。
直し方: 損失をリストに集めて、そのリストを返します。
"""

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
    return losses[-1]
