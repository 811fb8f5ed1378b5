"""
en: The list is shorter than `epochs`: the training stops early.
cause: The loop ends before its last epoch, for example as soon as the loss hardly changes.
fix: Always run all `epochs`.

ja: リストが `epochs` 個より短く、学習が途中で終わっています。
原因: 最後のエポックより前に（たとえば損失がほとんど変わらなくなると）、ループを抜けています。
直し方: 必ず `epochs` 回繰り返します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if len(losses) > 1 and abs(losses[-1] - losses[-2]) < 1e-6:
            break
    return losses
