"""
en: Every prediction is compared with every y: (N,) and (N, 1) broadcast to (N, N).
cause: `squeeze` makes the prediction (N,), but y is (N, 1).
fix: Leave out `squeeze`: the prediction and y already have the same shape.

ja: すべての予測がすべての y と比べられています。(N,) と (N, 1) の計算がブロードキャストで
(N, N) になるためです。
原因: `squeeze` で予測が (N,) になっていますが、y は (N, 1) です。
直し方: `squeeze` を外します。予測と y は、はじめから同じ形です。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x).squeeze() - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
