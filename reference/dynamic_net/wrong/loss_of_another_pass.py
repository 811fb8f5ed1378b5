"""
en: The model runs once for the gradient and once more for the loss that is reported:
each pass draws its own depth, so the two do not belong together.
mend: Call the model once a step; differentiate and report that one loss.

ja: 勾配を求める順伝播と、記録する損失の順伝播が別になっています。
それぞれ別の深さが選ばれるので、両者が対応しません。
直し方: モデルは1ステップに1回だけ呼び、同じ損失を微分して記録します。
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
