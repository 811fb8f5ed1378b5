"""
en: The gradient is added, so each step climbs and the loss grows: the gradient points to where
the loss increases.
mend: Subtract it: `p -= lr * p.grad`.

ja: 勾配を足しているので、更新のたびに坂を登り、損失が増えます。
勾配は、損失が増える方向を指すからです。
直し方: `p -= lr * p.grad` のように引きます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    losses = []
    for _ in range(epochs):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p += lr * p.grad
        losses.append(loss.item())
    return losses
