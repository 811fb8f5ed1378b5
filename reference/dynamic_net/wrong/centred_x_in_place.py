"""
code: has x -= _
en: `fit` changes x: the caller's data has other values afterwards, and the network is
trained on those.
cause: `x -= x.mean(dim=0)` works in place.
fix: Use the data as it is.

ja: `fit` が x を書き換えています。呼び出し側のデータの値が変わり、
学習も変わったあとの値で行われます。
原因: `x -= x.mean(dim=0)` はインプレース演算です。
直し方: 渡されたデータをそのまま使います。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    x -= x.mean(dim=0)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
