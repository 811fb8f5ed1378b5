"""
en: Each loss comes from another forward pass, after the update.
cause: The loss is computed again after `optimizer.step()`, with new parameters and at
another depth.
fix: Append the loss on which you called `backward()`.

ja: どの損失も、更新後の別の順伝播の値です。
原因: `optimizer.step()` のあとで、新しいパラメータ、別の深さで損失を計算し直しています。
直し方: `backward()` を呼んだ損失を記録します。
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
