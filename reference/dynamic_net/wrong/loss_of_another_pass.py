"""
en: The losses and the updates do not belong to the same forward passes.
cause: The model is called twice per step, once for the reported loss and once for the
gradient. Each call draws its own depth.
fix: Call the model once per step. Call `backward()` on that loss and report it.

ja: 損失と更新が、別々の順伝播によるものです。
原因: 1ステップにモデルを2回、記録する損失と勾配のために呼んでおり、
それぞれで深さが選ばれます。
直し方: モデルは1ステップに1回だけ呼び、その損失で `backward()` を呼んで記録します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        reported = ((model(x) - y) ** 2).sum().item()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(reported)
    return losses
