"""
code: uncalled step
en: The net never changes: every epoch has the same loss.
cause: `optimizer.step` without parentheses only names the method. It does not call it.
fix: Write `optimizer.step()`.

ja: ネットワークがまったく変わらず、どのエポックの損失も同じです。
原因: 括弧のない `optimizer.step` は、メソッドを表すだけで、呼び出しません。
直し方: `optimizer.step()` と書きます。
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
            optimizer.step  # noqa: B018
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
