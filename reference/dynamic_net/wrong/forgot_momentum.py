"""
en: The update is plain gradient descent: the argument momentum is never used, or the
velocity starts at zero again in each step.
mend: Make one `torch.optim.SGD(..., momentum=momentum)` before the loop.

ja: モーメンタムのない勾配降下法になっています。引数 momentum が
使われていないか、速度 v が毎ステップ 0 に戻っています。
直し方: ループの前に `torch.optim.SGD(..., momentum=momentum)` を1つ作ります。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
