"""
en: The list holds tensors, not floats, and each of them keeps the whole graph of its
step in memory.
mend: Append `loss.item()`.

ja: リストに float ではなくテンソルが入っています。それぞれが
計算グラフをつかんだままなので、メモリも減りません。
直し方: `loss.item()` を追加します。
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
