"""
code: in train calls float
en: A float64 net cannot be trained: its batches are float32.
cause: `.float()` turns a tensor into float32.
fix: Leave out `.float()`, for the inputs and the targets: they have the dtype of the net already.

ja: net が float64 のときに、学習できません。ミニバッチが float32 になっています。
原因: `.float()` が、テンソルを float32 に変換しています。
直し方: 入力と目標値の `.float()` を外します。ミニバッチの dtype は、はじめから net と同じです。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            x, y = x.float().to(device), y.float().to(device)
            loss = ((net(x) - y) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
