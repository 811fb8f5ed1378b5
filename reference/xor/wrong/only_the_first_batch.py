"""
en: `next(iter(loader))` takes one batch and leaves the others: only with a batch size of four
are those all the rows.
mend: Go through all batches: `for x, y in loader:`.

ja: `next(iter(loader))` は、最初のミニバッチだけを取り出し、残りを使いません。
それで全行になるのは、バッチサイズが4のときだけです。
直し方: `for x, y in loader:` で、すべてのミニバッチを順に使います。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        x, y = next(iter(loader))
        loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
