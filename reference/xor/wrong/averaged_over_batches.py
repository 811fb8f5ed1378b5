"""
en: The epoch's loss is divided by the number of batches: it is the average of their losses, not
their sum.
mend: Leave the division out.

ja: エポックの損失をミニバッチの個数で割っています。合計ではなく平均になってしまいます。
直し方: 割り算を取り除きます。
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
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss / len(loader))
    return losses
