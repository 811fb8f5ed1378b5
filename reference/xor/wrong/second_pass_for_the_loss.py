"""
en: The loader is used twice per epoch, and the loss is the one after the updates.
cause: The loss is measured in a second loop over the batches.
fix: Add up the losses in the first loop, where they are computed for `backward()` anyway.

ja: 1エポックにデータローダーを2周し、損失が更新後の値になっています。
原因: ミニバッチをもう1周して損失を求めています。
直し方: 1周目で `backward()` のために計算した損失を足します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            optimizer.zero_grad()
            ((net(x.to(device)) - y.to(device)) ** 2).sum().backward()
            optimizer.step()
        for x, y in loader:
            epoch_loss += ((net(x.to(device)) - y.to(device)) ** 2).sum().item()
        losses.append(epoch_loss)
    return losses
