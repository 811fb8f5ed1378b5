"""
code: backward before zero_grad and zero_grad before step
en: The net never changes: every epoch has the same loss.
cause: `zero_grad()` is called between `backward()` and `step()`: the gradients are gone
before they are used.
fix: Call `zero_grad()` before `backward()`.

ja: ネットワークがまったく変わらず、どのエポックの損失も同じです。
原因: `backward()` と `step()` の間で `zero_grad()` を呼んでいるため、
勾配が使われる前に消えます。
直し方: `zero_grad()` は `backward()` の前に呼びます。
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
            optimizer.zero_grad()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
