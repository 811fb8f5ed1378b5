"""
en: The list has tensors in it, not Python floats.
fix: Append the number in the loss: `loss.item()`.

ja: リストの中身が Python の float ではなくテンソルです。
直し方: `loss.item()` で損失の数値を取り出して追加します。
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
