"""
en: The gradient enters the velocity with the weight 1 - momentum, an average instead
of a sum: v ← momentum·v + (1 - momentum)·g.
mend: Add the whole gradient: v ← momentum·v + g.

ja: 速度に勾配を (1 - momentum) 倍して加えています。
和ではなく平均になっています。
直し方: 勾配をそのまま加えます: v ← momentum·v + g。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    velocities = [torch.zeros_like(p) for p in model.parameters()]
    losses = []
    for _ in range(steps):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        for p, v in zip(model.parameters(), velocities, strict=True):
            if p.grad is not None:
                v.mul_(momentum).add_((1 - momentum) * p.grad)
                p.data.sub_(lr * v)
        losses.append(loss.item())
    return losses
