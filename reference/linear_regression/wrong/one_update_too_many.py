"""
code: has epochs + 1
en: There is one update more than `epochs`: the line moves even with `epochs=0`.
cause: The loop runs `epochs + 1` times.
fix: Write `for _ in range(epochs):`.

ja: 更新が `epochs` 回より1回多く、`epochs=0` でも直線が動きます。
原因: ループが `epochs + 1` 回まわっています。
直し方: `for _ in range(epochs):` と書きます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs + 1):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses[:epochs]
