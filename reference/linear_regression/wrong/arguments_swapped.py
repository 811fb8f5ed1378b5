"""
en: `fit(model, x, y, 0.1, 5)` does not make 5 epochs with `lr=0.1`.
cause: In the signature, `epochs` comes before `lr`.
fix: Keep the signature: `fit(model, x, y, lr=0.01, epochs=100)`.

ja: `fit(model, x, y, 0.1, 5)` が、学習率 0.1 で5エポックの学習になりません。
原因: 引数の順序が、`epochs`、`lr` になっています。
直し方: 引数の順序を `fit(model, x, y, lr=0.01, epochs=100)` に戻します。
"""

import torch


def fit(model, x, y, epochs=100, lr=0.01):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
