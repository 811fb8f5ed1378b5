"""
en: The steps are too short: the gradient enters the velocity with the factor 1 - momentum.
cause: v ← momentum·v + (1 - momentum)·g is an average. PyTorch's momentum adds the whole
gradient.
fix: Add the whole gradient: v ← momentum·v + g.

ja: 速度に加える勾配が (1 - momentum) 倍になり、更新量が小さくなっています。
原因: v ← momentum·v + (1 - momentum)·g は平均です。PyTorch のモーメンタムは、
勾配をそのまま加えます。
直し方: 勾配をそのまま加えます（v ← momentum·v + g）。
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
