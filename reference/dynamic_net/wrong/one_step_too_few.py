"""
en: The number of losses is not `steps`.
cause: `range(1, steps)` makes one step too few.
fix: Write `for _ in range(steps):`.

ja: 損失の個数が `steps` と異なります。
原因: `range(1, steps)` では、1ステップ足りません。
直し方: `for _ in range(steps):` と書きます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(1, steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
