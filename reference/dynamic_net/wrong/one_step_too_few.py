"""
en: The loop starts counting at 1 and stops before steps: one update is missing, and
one loss.
mend: Write `for _ in range(steps):`.

ja: 1 から数え始めて steps の手前で終わるので、
更新も損失も1つ足りません。
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
