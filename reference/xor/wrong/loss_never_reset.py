"""
en: The losses add up over the epochs: each one has those of all epochs before in it.
cause: The sum is set to 0.0 only once, before the first epoch.
fix: Start the sum at 0.0 inside the loop over the epochs.

ja: 損失がエポックをまたいで加算され、それ以前の全エポックの損失が含まれています。
原因: 和を 0.0 にするのが、最初のエポックの前の1回だけです。
直し方: 和を 0.0 にする行を、エポックのループの中に移します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses, epoch_loss = [], 0.0
    for _ in range(epochs):
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
