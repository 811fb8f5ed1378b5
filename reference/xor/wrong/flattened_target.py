"""
code: calls squeeze or calls view or calls reshape or calls flatten or calls ravel or has _[:, 0]

en: Every output is compared with every target: (B,) and (B, 1) broadcast to (B, B).
cause: Either the outputs or the targets are flattened from (B, 1) to (B,).
fix: Leave both as they are: the outputs and the targets already have the same shape.

ja: すべての出力がすべての目標値と比べられています。(B,) と (B, 1)
の計算がブロードキャストで (B, B) になるためです。
原因: 出力と目標値のどちらか一方だけが、(B, 1) から (B,) に変えられています。
直し方: どちらも形を変えずに使います。出力と目標値は、はじめから同じ形です。
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
