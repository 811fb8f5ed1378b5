"""
en: The squared errors are summed instead of averaged: loss and gradient are N times too large,
and so is every step.
mend: Use `.mean()` instead of `.sum()`.

ja: 二乗誤差を平均せずに合計しています。損失も勾配も N 倍になり、
1回の更新も N 倍大きくなります。
直し方: `.sum()` ではなく `.mean()` を使います。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
