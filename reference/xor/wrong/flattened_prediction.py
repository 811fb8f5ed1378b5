"""
en: Every output is compared with every target: (B,) and (B, 1) broadcast to (B, B).
cause: `squeeze` makes the output (B,), but the targets are (B, 1).
fix: Leave out `squeeze`: the outputs and the targets already have the same shape.

ja: すべての出力がすべての目標値と比べられています。(B,) と (B, 1)
の計算がブロードキャストで (B, B) になるためです。
原因: `squeeze` で出力が (B,) になっていますが、目標値は (B, 1) です。
直し方: `squeeze` を外します。出力と目標値は、はじめから同じ形です。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            loss = ((net(x.to(device)).squeeze(1) - y.to(device)) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
