"""
wrong: off the CPU only

en: `fit` makes tensors on the CPU, so they cannot be combined with gradients on another
device.
cause: `torch.zeros(p.shape)` without `device=` makes its tensor on the CPU.
fix: Use `torch.zeros_like(p)`.

ja: `fit` の中で CPU 上にテンソルを作っているため、別のデバイスにある勾配と計算できません。
原因: `torch.zeros(p.shape)` は、`device=` を指定しないと CPU にテンソルを作ります。
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
