"""
en: The momentum is Nesterov's, not the plain form.
cause: With `nesterov=True` the update is p ← p - lr·(g + momentum·v).
fix: Leave out `nesterov=True`.

ja: モーメンタムが、通常の形ではなく Nesterov の形になっています。
原因: `nesterov=True` を指定すると、更新は p ← p - lr·(g + momentum·v) になります。
直し方: `nesterov=True` を外します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum, nesterov=True)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
