"""
wrong: off the CPU only

en: After `fit`, the model is on the CPU, although it was on another device before.
cause: `model.cpu()` moves the model itself.
fix: Train the model where it is: leave out `.cpu()`.

ja: 別のデバイスにあったモデルが、`fit` のあと CPU にあります。
原因: `model.cpu()` は、モデルそのものを移します。
直し方: `.cpu()` を外し、モデルを今あるデバイスで学習させます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    model, x, y = model.cpu(), x.cpu(), y.cpu()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
