"""
en: A copy of the model is trained; the losses look right, but the model that the caller holds
has learned nothing.
mend: Train the very `model` that was handed in.

ja: モデルのコピーを学習させています。損失は正しく見えますが、
呼び出し側が持っているモデルは何も学習していません。
直し方: 渡された `model` そのものを学習させます。
"""

from copy import deepcopy

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    model = deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
