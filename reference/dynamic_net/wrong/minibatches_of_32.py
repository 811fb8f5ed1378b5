"""
en: Several updates are made in one step, but there must be only one.
cause: The rows are split into batches of 32. With up to 32 rows this cannot be seen.
fix: Compute one loss from all rows, and update once per step.

ja: 1ステップに1回だけのはずの更新が、何回も行われています。
原因: データを32行ずつのミニバッチに分けています。32行までなら違いが現れません。
直し方: すべての行から1つの損失を計算し、1ステップに1回だけ更新します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        losses.append(0.0)
        for x_i, y_i in zip(x.split(32), y.split(32), strict=True):
            optimizer.zero_grad()
            loss = ((model(x_i) - y_i) ** 2).sum()
            loss.backward()
            optimizer.step()
            losses[-1] += loss.item()
    return losses
