"""
en: The update adds lr·v to the parameters: it walks uphill, and the loss grows.
mend: Subtract: p ← p - lr·v.

ja: パラメータに lr·v を足しています。損失が大きくなる向きに
進んでしまいます。
直し方: 引き算にします: p ← p - lr·v。
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
