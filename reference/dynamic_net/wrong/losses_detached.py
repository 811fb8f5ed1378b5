"""
code: calls detach

en: The list has tensors in it, not Python floats.
cause: `detach()` cuts the graph off, but what it returns is still a tensor.
fix: Append the number in it: `loss.item()`.

ja: リストの中身が Python の float ではなくテンソルです。
原因: `detach()` は計算グラフから切り離しますが、戻り値はテンソルのままです。
直し方: `loss.item()` で数値を取り出して追加します。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        losses.append(loss.detach())
        loss.backward()
        optimizer.step()
    return losses
