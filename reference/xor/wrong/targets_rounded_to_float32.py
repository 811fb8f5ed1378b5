"""
code: in train calls float
en: In float64, the losses have only the accuracy of float32.
cause: `.float()` rounds a tensor to float32.
fix: Leave out `.float()`: the batches have the dtype of the net already.

ja: float64 のときも、損失の精度が float32 と同じです。
原因: `.float()` が、テンソルを float32 に丸めています。
直し方: `.float()` を外します。ミニバッチの dtype は、はじめから net と同じです。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.float().to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
