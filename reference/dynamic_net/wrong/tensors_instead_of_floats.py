"""
en: The list has tensors in it, not Python floats. Each one keeps its graph in memory.
fix: Write `losses.append(loss.item())`.

ja: リストの中身が Python の float ではなくテンソルです。
それぞれの計算グラフもメモリに残ります。
直し方: `losses.append(loss.item())` と書きます。
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
        losses.append(loss)
    return losses
