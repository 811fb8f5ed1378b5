"""
en: Each batch's loss is the one after its update, not before.
cause: The loss is computed again after `optimizer.step()`.
fix: Add the loss on which you called `backward()`.

ja: ミニバッチの損失が、更新前ではなく更新後の値です。
原因: `optimizer.step()` のあとで、損失を計算し直しています。
直し方: `backward()` を呼んだ損失を足します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            optimizer.zero_grad()
            ((net(x) - y) ** 2).sum().backward()
            optimizer.step()
            epoch_loss += ((net(x) - y) ** 2).sum().item()
        losses.append(epoch_loss)
    return losses
