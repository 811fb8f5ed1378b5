"""
code: has x -= _
en: `fit` changes x: the caller's points have other values afterwards, and the line is
fitted to those.
cause: `x -= x.mean()` works in place.
fix: Fit the points as they are.

ja: `fit` が x を書き換えています。呼び出し側の点の値が変わり、
直線も変わったあとの点に当てはめられます。
原因: `x -= x.mean()` はインプレース演算です。
直し方: 渡された点をそのまま使います。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    x -= x.mean()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
