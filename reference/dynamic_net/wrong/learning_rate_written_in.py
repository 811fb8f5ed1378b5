"""
en: The argument `lr` has no effect: the updates use another learning rate.
cause: The learning rate 1e-4 is written into the code.
fix: Pass the argument on: `lr=lr`.

ja: 引数 `lr` が使われず、別の学習率で更新されています。
原因: 学習率 1e-4 がコードに直接書かれています。
直し方: 引数をオプティマイザーに渡します（`lr=lr`）。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-4, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
