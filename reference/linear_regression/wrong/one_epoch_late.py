"""
en: The first epoch does not move the line, and every later one uses the gradient of the
epoch before.
cause: `step()` is called before `backward()`, so it finds the gradients of the epoch
before.
fix: Call them in the order `zero_grad()`, `backward()`, `step()`.

ja: 最初のエポックでは直線が動かず、その後は1つ前のエポックの勾配で更新されます。
原因: `backward()` より先に `step()` を呼んでいるため、1つ前のエポックの勾配が使われます。
直し方: `zero_grad()`、`backward()`、`step()` の順に呼びます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses
