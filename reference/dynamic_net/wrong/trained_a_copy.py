"""
code: calls deepcopy
en: The losses are right, but the network does not change.
cause: `fit` trains a copy of the network.
fix: Train the `model` that was passed in.

ja: 損失は正しいものの、ネットワークが変わりません。
原因: `fit` がネットワークのコピーを学習させています。
直し方: 渡された `model` そのものを学習させます。
"""

from copy import deepcopy

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    model = deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
