"""
en: The running sum is set to zero only once, before the first epoch, so each epoch's loss
contains those of all epochs before.
mend: Start the sum at 0.0 inside the loop over the epochs.

ja: 合計を0にするのが最初のエポックの前の1回だけなので、どのエポックの損失にも、
それ以前の全エポックの損失が含まれます。
直し方: 合計を0.0にする行を、エポックのループの中に移します。
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
