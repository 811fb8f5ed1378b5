"""
code: has _.grad.zero_() or has _.grad = None
en: The first update uses more than the gradient of its own batch: what was in .grad before the
call is added.
cause: The gradients are cleared after the update only, and `backward()` adds to what is in .grad.
fix: Clear the gradients before `backward()`.

ja: 最初の更新に、そのミニバッチの勾配だけでなく、呼び出す前から .grad に入っていた値も加わっています。
原因: 勾配を更新の後でしか消していません。`backward()` は .grad の値に加算します。
直し方: 勾配を `backward()` の前に消します。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)) - y.to(device)) ** 2).sum()
            loss.backward()
            with torch.no_grad():
                for p in net.parameters():
                    p -= lr * p.grad
                    p.grad.zero_()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
