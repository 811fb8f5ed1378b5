"""
en: The loss that is written down was computed after the update, so the list starts with the
second epoch's loss and the first one is missing.
mend: Append the loss that you called `backward()` on, the one from before `optimizer.step()`.

ja: 更新した後で計算し直した損失を記録しています。
リストが2エポック目の損失から始まり、最初の損失が抜けてしまいます。
直し方: `backward()` を呼んだ損失、
つまり `optimizer.step()` の前に計算した損失をリストに加えます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
        losses.append(((model(x) - y) ** 2).mean().item())
    return losses
