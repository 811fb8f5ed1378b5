"""
en: The loss is computed again after the update, in a pass of its own: it is the loss
of changed parameters, at another depth.
mend: Report the loss that was differentiated, before the update.

ja: 更新の後に順伝播をやり直して損失を計算しています。
変化した後のパラメータで、しかも別の深さでの損失です。
直し方: 微分に使った、更新前の損失を記録します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            losses.append(((model(x) - y) ** 2).sum().item())
    return losses
