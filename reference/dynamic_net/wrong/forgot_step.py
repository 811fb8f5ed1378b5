"""
code: lacks step
en: The network never changes: nothing that is learned is kept.
cause: The gradients are computed, but nothing updates the parameters.
fix: Call `optimizer.step()` after `backward()`.

ja: ネットワークがまったく変わらず、学習されていません。
原因: 勾配を計算していますが、パラメータを更新していません。
直し方: `backward()` の後で `optimizer.step()` を呼びます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        losses.append(loss.item())
    return losses
