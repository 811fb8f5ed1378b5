"""
en: At depth 0, the momentum of the middle layer is lost.
cause: Its velocity is set to 0 when its `.grad` is None.
fix: At depth 0, keep the velocity as it is, or let it run on with g = 0.

ja: 深さ 0 のとき、中間層のモーメンタムが失われます。
原因: `.grad` が None のとき、速度を 0 にしています。
直し方: 深さ 0 では速度をそのまま残すか、g = 0 として更新を続けます。
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
            if p.grad is None:
                v.zero_()
            else:
                v.mul_(momentum).add_(p.grad)
                p.data.sub_(lr * v)
        losses.append(loss.item())
    return losses
