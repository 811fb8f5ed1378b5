"""
code: step before zero_grad
en: The first update uses more than the gradient of its own batch: what was in .grad before the
call is added.
cause: `zero_grad()` is called after `step()` only, and `backward()` adds to what is in .grad.
fix: Call `zero_grad()` before `backward()`.

ja: 最初の更新に、そのミニバッチの勾配だけでなく、呼び出す前から .grad に入っていた値も加わっています。
原因: `zero_grad()` を `step()` の後でしか呼んでいません。`backward()` は .grad の値に加算します。
直し方: `zero_grad()` を `backward()` の前に呼びます。
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
            optimizer.step()
            optimizer.zero_grad()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
