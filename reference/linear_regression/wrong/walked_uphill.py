"""
en: Each step goes uphill: the loss grows.
cause: lr times the gradient is added. The gradient points in the direction in which the
loss grows.
fix: Subtract lr times the gradient from the parameter.

ja: 更新のたびに損失が増えます（坂を登る向きに進んでいます）。
原因: 勾配に lr を掛けた値を足しています。勾配は、損失が増える方向を指します。
直し方: パラメータから、勾配の lr 倍を引きます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    losses = []
    for _ in range(epochs):
        model.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p += lr * p.grad
        losses.append(loss.item())
    return losses
