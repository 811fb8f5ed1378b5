"""
en: The squared errors of a batch are averaged instead of summed, so loss and gradient are too
small by the number of rows.
mend: Use `.sum()` instead of `.mean()`.

ja: ミニバッチの二乗誤差を、合計せずに平均しています。
損失も勾配も、行数で割った小さな値になります。
直し方: `.mean()` ではなく `.sum()` を使います。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
