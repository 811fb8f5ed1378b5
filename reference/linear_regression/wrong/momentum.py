"""
en: The first step is right, but from the second one on, part of the step before is added.
cause: That is momentum. It is often useful, but it is not plain gradient descent.
fix: Leave out `momentum`: `torch.optim.SGD(model.parameters(), lr=lr)`.

ja: 1回目の更新は正しいものの、2回目からは前の更新の一部が加わっています。
原因: これはモーメンタムです。役に立つことも多いのですが、単純な勾配降下法とは異なります。
直し方: `momentum` を外して `torch.optim.SGD(model.parameters(), lr=lr)` とします。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
