"""
en: This is Nesterov's momentum, which looks one step ahead: p ← p - lr·(g +
momentum·v). The task asks for the plain form.
mend: Leave out `nesterov=True`.

ja: 1歩先を見るネステロフのモーメンタムになっています。
課題で求めているのは通常の形です。
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
