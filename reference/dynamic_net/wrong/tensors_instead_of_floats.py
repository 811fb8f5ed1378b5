"""
en: The list has tensors in it, not Python floats.
cause: `losses.append(loss)` puts the tensor itself into the list, together with its graph.
fix: Append the number in it: `loss.item()`.

ja: リストの中身が Python の float ではなくテンソルです。
原因: `losses.append(loss)` では、テンソルそのものが計算グラフごとリストに入ります。
直し方: `loss.item()` で数値を取り出して追加します。
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
        losses.append(loss)
    return losses
