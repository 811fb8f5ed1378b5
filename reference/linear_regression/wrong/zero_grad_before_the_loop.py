"""
code: outside loops zero_grad and zero_grad before backward
en: Each update uses the sum of all gradients so far, not only the one of its own epoch.
cause: `zero_grad()` is called only once, before the loop.
fix: Move `optimizer.zero_grad()` into the loop, before `backward()`.

ja: そのエポックの勾配だけでなく、それまでの勾配の合計で更新しています。
原因: `zero_grad()` を、ループの前で1回しか呼んでいません。
直し方: `optimizer.zero_grad()` をループの中、`backward()` の前に移します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    optimizer.zero_grad()
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
