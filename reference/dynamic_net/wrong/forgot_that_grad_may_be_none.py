"""
en: At depth 0 the middle layer takes no part, so its `.grad` is None, and the update
stumbles over it.
mend: Pass over parameters whose `.grad` is None.

ja: 深さ 0 では中間層が使われないので `.grad` が None になり、
更新の計算でエラーになります。
直し方: `.grad` が None のパラメータは飛ばします。
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
            v.mul_(momentum).add_(p.grad)
            p.data.sub_(lr * v)
        losses.append(loss.item())
    return losses
