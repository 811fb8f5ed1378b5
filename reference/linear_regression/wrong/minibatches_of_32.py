"""
en: Several updates are made in one epoch, but there must be only one.
cause: The points are split into batches of 32. With up to 32 points this cannot be seen.
fix: Compute one loss from all points, and update once per epoch.

ja: 1エポックに1回だけのはずの更新が、何回も行われています。
原因: 点を32個ずつのミニバッチに分けています。32個までなら違いが現れません。
直し方: すべての点から1つの損失を計算し、1エポックに1回だけ更新します。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def fit(model, x, y, lr=0.01, epochs=100):
    loader = DataLoader(TensorDataset(x, y), batch_size=32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        losses.append(((model(x) - y) ** 2).mean().item())
        for x_i, y_i in loader:
            loss = ((model(x_i) - y_i) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return losses
