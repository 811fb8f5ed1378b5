"""
code: calls squeeze or calls flatten or calls ravel or calls view or calls reshape or has _[:, 0]

en: With one output, every prediction is compared with every y: (N,) and (N, 1) broadcast to (N, N).
cause: Either the prediction or y is flattened from (N, 1) to (N,).
fix: Leave both as they are: the prediction and y already have the same shape.

ja: 出力が1つのとき、すべての予測がすべての y と比べられています。(N,) と (N, 1)
の計算がブロードキャストで (N, N) になるためです。
原因: 予測と y のどちらか一方だけが、(N, 1) から (N,) に変えられています。
直し方: どちらも形を変えずに使います。予測と y は、はじめから同じ形です。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x).squeeze(-1) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
