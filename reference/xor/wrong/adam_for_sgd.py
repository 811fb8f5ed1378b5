"""
en: The steps are not those of plain SGD.
cause: Adam adapts the length of each step to the gradients so far. In the first step, every
parameter moves by about `lr`.
fix: Use `torch.optim.SGD(net.parameters(), lr=lr)`.

ja: 更新が、単純な SGD と異なります。
原因: Adam は、それまでの勾配に応じて更新量を調整します。最初の更新では、
どのパラメータもほぼ `lr` だけ動きます。
直し方: `torch.optim.SGD(net.parameters(), lr=lr)` を使います。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
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
