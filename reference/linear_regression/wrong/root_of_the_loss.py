"""
en: The loss is the square root of the mean squared error.
cause: The root also changes the gradient, and with it the length of each step.
fix: Leave out `sqrt`.

ja: 損失が、平均二乗誤差の平方根になっています。
原因: 平方根を取ると勾配も変わり、1回の更新量も変わります。
直し方: `sqrt` を外します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = torch.sqrt(((model(x) - y) ** 2).mean())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
