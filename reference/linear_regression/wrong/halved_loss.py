"""
en: The loss is half of the mean squared error, and so is every step.
cause: Many books put 1/2 in front of the squared error, because it makes the derivative
simpler.
fix: Leave out the 1/2.

ja: 損失が平均二乗誤差の半分で、更新量も半分になっています。
原因: 微分を簡単にするために、二乗誤差に 1/2 を掛ける教科書も多くあります。
直し方: 1/2 を外します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = 0.5 * ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
