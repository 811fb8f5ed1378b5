"""
en: The list holds tensors, and each of them keeps the graph of its epoch alive.
mend: Write `losses.append(loss.item())`.

ja: リストの中身がテンソルのままです。テンソルは、それぞれのエポックの計算グラフを抱え続けます。
直し方: `losses.append(loss.item())` と書きます。
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
        losses.append(loss)
    return losses
