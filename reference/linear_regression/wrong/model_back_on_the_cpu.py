"""
wrong: off the CPU only

en: After `fit`, the model is on the CPU, although it was on another device before.
cause: `model.cpu()` moves the model itself.
fix: Train the model where it is. Neither the model nor x and y need to be moved.

ja: 別のデバイスにあったモデルが、`fit` のあと CPU にあります。
原因: `model.cpu()` は、モデルそのものを移します。
直し方: モデルを今あるデバイスで学習させます。モデルも x と y も移す必要はありません。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    model, x, y = model.cpu(), x.cpu(), y.cpu()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
