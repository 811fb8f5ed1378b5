"""
code: calls deepcopy
en: The losses are right, but the net does not change.
cause: `train` trains a copy of the net.
fix: Train the `net` that was passed in.

ja: 損失は正しいものの、ネットワークが変わりません。
原因: `train` がネットワークのコピーを学習させています。
直し方: 渡された `net` そのものを学習させます。
"""

from copy import deepcopy

import torch


def train(net, loader, lr=0.1, epochs=2001):
    net = deepcopy(net)
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
