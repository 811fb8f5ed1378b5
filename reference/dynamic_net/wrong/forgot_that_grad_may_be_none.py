"""
en: At depth 0, the training stops with an error.
cause: The middle layer is not used then, so its `.grad` is None.
fix: Skip parameters whose `.grad` is None.

ja: 深さ 0 のとき、学習がエラーで止まります。
原因: 深さ 0 では中間層が使われないため、`.grad` が None になります。
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
