"""
en: The steps are not those of plain gradient descent.
cause: Adam adapts the length of each step to the gradients so far. In the first step, w and
b both move by `lr`.
fix: Use `torch.optim.SGD(model.parameters(), lr=lr)`.

ja: 単純な勾配降下法とは違う更新になっています。
原因: Adam は、それまでの勾配に応じて更新量を調整します。最初の更新では、w も b もちょうど
`lr` だけ動きます。
直し方: `torch.optim.SGD(model.parameters(), lr=lr)` を使います。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
