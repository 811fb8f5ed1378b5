"""
en: Several updates are made in one epoch, but there must be only one.
cause: Each point makes an update of its own.
fix: Compute one loss from all points, and update once per epoch.

ja: 1エポックに1回だけのはずの更新が、何回も行われています。
原因: 点ごとに更新しています。
直し方: すべての点から1つの損失を計算し、1エポックに1回だけ更新します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        losses.append(((model(x) - y) ** 2).mean().item())
        for x_i, y_i in zip(x, y, strict=True):
            optimizer.zero_grad()
            ((model(x_i) - y_i) ** 2).mean().backward()
            optimizer.step()
    return losses
