"""
en: The prediction and its loss are computed once, before the loop, so every epoch repeats the
first gradient and never sees the new line.
mend: Compute `model(x)` and the loss inside the loop.

ja: 予測と損失をループの前で1回だけ計算しています。
どのエポックも最初の勾配を繰り返すだけで、新しい直線を見ていません。
直し方: `model(x)` と損失の計算をループの中に入れます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    loss = ((model(x) - y) ** 2).mean()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(loss.item())
    return losses
