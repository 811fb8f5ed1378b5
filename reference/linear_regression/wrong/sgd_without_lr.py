"""
en: The argument `lr` has no effect: the updates use another learning rate.
cause: Without `lr`, SGD uses its default 0.001.
fix: Pass the argument on: `lr=lr`.

ja: 引数 `lr` が使われず、別の学習率で更新されています。
原因: `lr` を指定しないと、SGD は既定値の 0.001 を使います。
直し方: 引数をオプティマイザーに渡します（`lr=lr`）。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters())
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
