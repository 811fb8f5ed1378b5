"""
en: `squeeze` makes `(N,)` of the prediction, and `(N,) - (N, 1)` broadcasts to `(N, N)`: every
prediction is compared with every y.
mend: Leave the prediction in its shape `(N, 1)`, the shape of y.

ja: `squeeze` で予測が `(N,)` になり、`(N,) - (N, 1)` がブロードキャストで `(N, N)` になります。
すべての予測をすべての y と比べてしまいます。
直し方: 予測を y と同じ形 `(N, 1)` のままにします。
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
