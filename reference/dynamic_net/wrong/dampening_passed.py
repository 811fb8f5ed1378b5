"""
code: passes dampening

en: From the second step on, the steps are too short: the gradient enters the velocity with the
factor 1 - momentum.
cause: `dampening` makes the gradient smaller before it is added to the velocity.
fix: Leave out `dampening`.

ja: 2回目のステップから、速度に加える勾配が (1 - momentum) 倍になり、更新量が小さくなっています。
原因: `dampening` を指定すると、速度に加える前に勾配が小さくなります。
直し方: `dampening` を外します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum, dampening=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
