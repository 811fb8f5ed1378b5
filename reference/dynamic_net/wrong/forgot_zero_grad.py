"""
en: The gradients are never reset, and `backward()` adds to what is there: each step
uses the sum of all gradients so far.
mend: Call `optimizer.zero_grad()` in each step.

ja: 勾配をリセットしていません。`backward()` は勾配を足し込むので、
毎回それまでの勾配の合計で更新してしまいます。
直し方: 各ステップで `optimizer.zero_grad()` を呼びます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
