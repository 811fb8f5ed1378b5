"""
en: The steps are not those of plain SGD.
cause: Momentum adds a part of the step before to each step.
fix: Leave out `momentum`: `torch.optim.SGD(net.parameters(), lr=lr)`.

ja: 更新が、単純な SGD と異なります。
原因: モーメンタムは、前の更新の一部を次の更新に加えます。
直し方: `momentum` を外して `torch.optim.SGD(net.parameters(), lr=lr)` とします。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
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
