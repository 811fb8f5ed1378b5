"""
en: `fit(model, x, y)` uses other defaults than `lr=1e-4, momentum=0.9, steps=500`.
fix: Keep the signature: `fit(model, x, y, lr=1e-4, momentum=0.9, steps=500)`.

ja: `fit(model, x, y)` の既定値が、`lr=1e-4, momentum=0.9, steps=500` と異なります。
直し方: 既定値を `fit(model, x, y, lr=1e-4, momentum=0.9, steps=500)` に戻します。
"""

import torch


def fit(model, x, y, lr=1e-3, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
