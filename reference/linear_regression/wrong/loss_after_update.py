"""
en: Each loss is the one after the update of its epoch: the first loss is missing from the
list.
cause: The loss is computed again after `optimizer.step()`.
fix: Append the loss on which you called `backward()`.

ja: どの損失も、そのエポックの更新後の値です。最初の損失がリストにありません。
原因: `optimizer.step()` のあとで、損失を計算し直しています。
直し方: `backward()` を呼んだ損失をリストに加えます。
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
