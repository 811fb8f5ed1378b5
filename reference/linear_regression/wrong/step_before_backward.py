"""
code: step before backward

en: The line never moves: every epoch has the same loss.
cause: `step()` is called before `backward()`, when there are no gradients yet.
fix: Call them in the order `zero_grad()`, `backward()`, `step()`.

ja: 直線がまったく動かず、どのエポックの損失も同じです。
原因: まだ勾配がないうちに、`backward()` より先に `step()` を呼んでいます。
直し方: `zero_grad()`、`backward()`、`step()` の順に呼びます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        optimizer.step()
        loss.backward()
        losses.append(loss.item())
    return losses
