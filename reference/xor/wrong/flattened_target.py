"""
en: Every output is compared with every target: (B,) and (B, 1) broadcast to (B, B).
cause: `view(-1)` makes the targets (B,), but the outputs are (B, 1).
fix: Leave out `view`: the outputs and the targets already have the same shape.

ja: すべての出力がすべての目標値と比べられています。(B,) と (B, 1)
の計算がブロードキャストで (B, B) になるためです。
原因: `view(-1)` で目標値が (B,) になっていますが、出力は (B, 1) です。
直し方: `view` を外します。出力と目標値は、はじめから同じ形です。
"""

import torch


def train(net, loader, lr=0.1, epochs=2001):
    device = next(net.parameters()).device
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, y in loader:
            y = y.to(device).view(-1)
            loss = ((net(x.to(device)) - y) ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item()
        losses.append(epoch_loss)
    return losses
