"""
code: calls deepcopy
en: The losses are right, but the model does not change.
cause: `fit` trains a copy of the model.
fix: Train the `model` that was passed in.

ja: 損失は正しいものの、モデルが変わりません。
原因: `fit` がモデルのコピーを学習させています。
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
