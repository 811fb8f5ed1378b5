"""
code: backward before zero_grad and zero_grad before step
en: The network never changes: nothing that is learned is kept.
cause: `zero_grad()` is called between `backward()` and `step()`: the gradients are gone
before they are used.
fix: Call `zero_grad()` before `backward()`.

ja: ネットワークがまったく変わらず、学習されていません。
原因: `backward()` と `step()` の間で `zero_grad()` を呼んでいるため、
勾配が使われる前に消えます。
直し方: `zero_grad()` は `backward()` の前に呼びます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
