"""
en: Each step goes uphill: the loss grows.
cause: The update adds lr·v instead of subtracting it.
fix: Subtract: p ← p - lr·v.

ja: 更新のたびに損失が増えます（坂を登る向きに進んでいます）。
原因: lr·v を引かずに、足しています。
直し方: 引き算にします（p ← p - lr·v）。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum, maximize=True)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
