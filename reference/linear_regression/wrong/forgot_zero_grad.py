"""
en: `backward()` adds each new gradient to the ones of all epochs before, so the steps grow and
the line swings past its goal.
mend: Call `optimizer.zero_grad()` once in every epoch, before `backward()` or after `step()`.

ja: `backward()` は新しい勾配を、それまでの全エポックの勾配に足し込みます。
そのため更新量がふくらみ、直線が目標を行き過ぎて揺れます。
直し方: 毎エポック1回、`backward()` の前か `step()` の後に `optimizer.zero_grad()` を呼びます。
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
