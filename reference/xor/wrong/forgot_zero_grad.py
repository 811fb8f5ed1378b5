"""
code: lacks zero_grad
en: The updates use more than the gradient of their own batch: gradients of earlier batches are
added.
cause: `backward()` adds to .grad, and nothing clears it.
fix: Call `optimizer.zero_grad()` for every batch, before `backward()`.

ja: 更新に、そのミニバッチの勾配だけでなく、それ以前のミニバッチの勾配も加わっています。
原因: `backward()` は .grad に加算しますが、消している行がありません。
直し方: ミニバッチごとに、`backward()` の前で `optimizer.zero_grad()` を呼びます。
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
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
