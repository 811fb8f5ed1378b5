"""
code: backward before zero_grad and zero_grad before step
en: The line never moves: every epoch has the same loss.
cause: `zero_grad()` is called between `backward()` and `step()`: the gradients are gone
before they are used.
fix: Call `zero_grad()` before `backward()`.

ja: 直線がまったく動かず、どのエポックの損失も同じです。
原因: `backward()` と `step()` の間で `zero_grad()` を呼んでいるため、
勾配が使われる前に消えます。
直し方: `zero_grad()` は `backward()` の前に呼びます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
