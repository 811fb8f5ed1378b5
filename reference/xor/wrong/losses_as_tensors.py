"""
en: The list has tensors in it, not Python floats.
fix: Put Python floats into the list: `.item()` turns a tensor with one element into a number.

ja: リストの中身が Python の float ではなくテンソルです。
直し方: `.item()` で、要素が1つのテンソルを Python の数値にしてから、リストに入れます。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
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
            epoch_loss += loss
        losses.append(epoch_loss)
    return losses
