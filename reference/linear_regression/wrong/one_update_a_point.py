"""
en: Each point makes an update of its own: that is stochastic gradient descent with batches of
one, N updates an epoch instead of one.
mend: Let all points into one loss, and update once an epoch.

ja: 点ごとに更新しています。これはバッチサイズ1の確率的勾配降下法で、
1エポックに1回ではなく N 回更新してしまいます。
直し方: すべての点から1つの損失を計算し、1エポックに1回だけ更新します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        losses.append(((model(x) - y) ** 2).mean().item())
        for x_i, y_i in zip(x, y, strict=True):
            optimizer.zero_grad()
            ((model(x_i) - y_i) ** 2).mean().backward()
            optimizer.step()
    return losses
