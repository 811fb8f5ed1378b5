"""
wrong: off the CPU only

en: The velocities are made with `torch.zeros(p.shape)`: they lie on the CPU, the
gradients on the device of the model.
mend: Use `torch.zeros_like(p)`.

ja: 速度を `torch.zeros(p.shape)` で作っているため、CPU に置かれます。
勾配はモデルと同じデバイスにあるので、一緒に計算できません。
直し方: `torch.zeros_like(p)` を使います。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    velocities = [torch.zeros(p.shape, dtype=p.dtype) for p in model.parameters()]
    losses = []
    for _ in range(steps):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        for p, v in zip(model.parameters(), velocities, strict=True):
            if p.grad is not None:
                v.mul_(momentum).add_(p.grad)
                p.data.sub_(lr * v)
        losses.append(loss.item())
    return losses
