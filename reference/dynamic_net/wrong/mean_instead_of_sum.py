"""
en: The loss is a mean, so loss and gradient are too small by the number of elements.
fix: Use `.sum()` instead of `.mean()`.

ja: 損失が平均なので、損失も勾配も、要素数で割った値になっています。
直し方: `.mean()` ではなく `.sum()` を使います。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
