"""
en: A second `fit` of the same model does not start with velocity 0: its first steps still
have the momentum of the first one.
cause: The velocities are stored on the model and used again.
fix: Make new velocities in each call of `fit`.

ja: 同じモデルで `fit` をもう一度呼ぶと、速度が 0 から始まらず、
前の学習のモーメンタムが残ります。
原因: 速度をモデルに保存し、次の呼び出しでも使っています。
直し方: 速度は `fit` を呼ぶたびに新しく作ります。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    if not hasattr(model, "velocities"):
        model.velocities = [torch.zeros_like(p) for p in model.parameters()]
    losses = []
    for _ in range(steps):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        for p, v in zip(model.parameters(), model.velocities, strict=True):
            if p.grad is not None:
                v.mul_(momentum).add_(p.grad)
                p.data.sub_(lr * v)
        losses.append(loss.item())
    return losses
