"""
en: `fit(model, x, y)` uses other defaults than `lr=0.01, epochs=100`.
fix: Keep the signature: `fit(model, x, y, lr=0.01, epochs=100)`.

ja: `fit(model, x, y)` の既定値が、`lr=0.01, epochs=100` と異なります。
直し方: 既定値を `fit(model, x, y, lr=0.01, epochs=100)` に戻します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=1000):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
