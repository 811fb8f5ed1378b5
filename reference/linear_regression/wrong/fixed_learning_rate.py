"""
en: The argument `lr` has no effect: the updates use another learning rate.
cause: The learning rate 0.01 is written into the code.
fix: Pass the argument on: `lr=lr`.

ja: 引数 `lr` が使われず、別の学習率で更新されています。
原因: 学習率 0.01 がコードに直接書かれています。
直し方: 引数をオプティマイザーに渡します（`lr=lr`）。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
