"""
code: inside loops SGD

en: There is no momentum: every step is plain gradient descent.
cause: A new optimizer is made in each step, so its velocity always starts at 0.
fix: Make the optimizer once, before the loop.

ja: モーメンタムが働かず、どのステップも単純な勾配降下法になっています。
原因: ステップごとにオプティマイザーを作り直しているため、速度がいつも 0 から始まります。
直し方: オプティマイザーは、ループの前で1回だけ作ります。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    losses = []
    for _ in range(steps):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
