"""
code: calls zero_grad
en: The updates use more than the gradient of their own batch: gradients of earlier batches are
added.
cause: `zero_grad()` is called once per epoch, not once per batch.
fix: Move `optimizer.zero_grad()` into the inner loop, before `backward()`.

ja: 更新に、そのミニバッチの勾配だけでなく、それ以前のミニバッチの勾配も加わっています。
原因: `zero_grad()` を、ミニバッチごとではなく、エポックごとに1回しか呼んでいません。
直し方: `optimizer.zero_grad()` を内側のループの中、`backward()` の前に移します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        optimizer.zero_grad()
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
