"""
code: lacks step
en: The line never moves: every epoch has the same loss.
cause: The gradients are computed, but nothing updates the parameters.
fix: Call `optimizer.step()` after `backward()`.

ja: 直線がまったく動かず、どのエポックの損失も同じです。
原因: 勾配を計算していますが、パラメータを更新していません。
直し方: `backward()` の後で `optimizer.step()` を呼びます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses
