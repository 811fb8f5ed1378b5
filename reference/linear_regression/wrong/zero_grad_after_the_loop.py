"""
code: outside loops zero_grad and backward before zero_grad
en: Each update uses the sum of all gradients so far, not only the one of its own epoch.
cause: `zero_grad()` is called only once, after the loop.
fix: Indent `optimizer.zero_grad()`, so that it is in the loop, after `step()`.

ja: そのエポックの勾配だけでなく、それまでの勾配の合計で更新しています。
原因: `zero_grad()` を、ループの後で1回しか呼んでいません。
直し方: `optimizer.zero_grad()` を字下げして、ループの中、`step()` の後に入れます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    optimizer.zero_grad()
    return losses
