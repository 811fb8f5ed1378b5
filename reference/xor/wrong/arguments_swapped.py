"""
en: `train(net, loader, 0.05, 3)` does not make 3 epochs with `lr=0.05`.
cause: In the signature, `epochs` comes before `lr`.
fix: Keep the signature: `train(net, loader, lr=0.1, epochs=2001)`.

ja: `train(net, loader, 0.05, 3)` が、学習率 0.05 で3エポックの学習になりません。
原因: 引数の順序が、`epochs`、`lr` になっています。
直し方: 引数の順序を `train(net, loader, lr=0.1, epochs=2001)` に戻します。
"""

import torch


def train(net, loader, epochs=2001, lr=0.1):
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
        losses.append(epoch_loss)
    return losses
