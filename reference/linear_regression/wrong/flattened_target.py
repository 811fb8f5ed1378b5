"""
code: calls squeeze or calls view or calls reshape or calls flatten or calls ravel or has _[:, 0]

en: Every prediction is compared with every y: (N,) and (N, 1) broadcast to (N, N).
cause: Either the prediction or y is flattened from (N, 1) to (N,).
fix: Leave both as they are: the prediction and y already have the same shape.

ja: すべての予測がすべての y と比べられています。(N,) と (N, 1) の計算がブロードキャストで
(N, N) になるためです。
原因: 予測と y のどちらか一方だけが、(N, 1) から (N,) に変えられています。
直し方: どちらも形を変えずに使います。予測と y は、はじめから同じ形です。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    y = y.view(-1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
