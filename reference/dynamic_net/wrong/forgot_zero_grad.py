"""
code: lacks zero_grad
en: Each step uses the sum of all gradients so far, not only its own.
cause: `backward()` adds to .grad, and nothing clears it.
fix: Call `optimizer.zero_grad()` in each step.

ja: そのステップの勾配だけでなく、それまでの勾配の合計で更新しています。
原因: `backward()` は .grad に加算しますが、消している行がありません。
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
