"""
en: The loss and the gradient of a batch are too small by the number of its rows.
cause: The squared errors are averaged, not added up.
fix: Add up the squared errors: `.sum()`, or `reduction="sum"` for `nn.MSELoss`.

ja: ミニバッチの損失と勾配が、行数で割った値になっています。
原因: 二乗誤差を合計せず、平均しています。
直し方: 二乗誤差を `.sum()` で合計します（`nn.MSELoss` なら `reduction="sum"` を指定します）。
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
