"""
code: lacks zero_grad
en: Each update uses the sum of all gradients so far, not only the one of its own epoch.
cause: `backward()` adds to .grad, and nothing clears it.
fix: Call `optimizer.zero_grad()` in every epoch, before `backward()` or after `step()`.

ja: そのエポックの勾配だけでなく、それまでの勾配の合計で更新しています。
原因: `backward()` は .grad に加算しますが、消している行がありません。
直し方: 毎エポック、`backward()` の前か `step()` の後に `optimizer.zero_grad()` を呼びます。
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
    return losses
