"""
en: The learning rate 1e-4 is written into the optimizer; the argument lr has no
effect.
mend: Pass `lr=lr`.

ja: 学習率 1e-4 がオプティマイザに直接書かれているため、
引数 lr を変えても何も起こりません。
直し方: `lr=lr` と渡します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-4, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
