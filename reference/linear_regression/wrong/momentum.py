"""
en: Momentum carries part of each step into the next one: often useful, but it is another method
than plain gradient descent.
mend: Leave `momentum` out: `torch.optim.SGD(model.parameters(), lr=lr)`.

ja: モーメンタムは、前の更新の一部を次の更新に持ち越します。
役に立つことも多いのですが、素の勾配降下法とは別の方法です。
直し方: `momentum` を付けずに `torch.optim.SGD(model.parameters(), lr=lr)` とします。
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
