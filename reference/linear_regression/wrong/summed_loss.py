"""
en: The loss and every step are N times too large.
cause: The squared errors are added up, not averaged.
fix: Use `.mean()` instead of `.sum()`.

ja: 損失も更新量も、正しい値の N 倍になっています。
原因: 二乗誤差を平均せず、合計しています。
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
