"""
en: The loop ends as soon as the loss hardly changes, so the list can be shorter than `epochs`.
mend: Go through all `epochs`: the caller decides how many there are.

ja: 損失がほとんど変わらなくなるとループを抜けるので、
リストが `epochs` 個より短くなることがあります。
直し方: 最後まで `epochs` 回繰り返します。回数を決めるのは呼び出し側です。
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
