"""
en: The list has tensors in it, not Python floats.
fix: Write `losses.append(loss.item())`.

ja: リストの中身が Python の float ではなくテンソルです。
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
