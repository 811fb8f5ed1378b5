"""
wrong: off the CPU only

en: Everything is brought to the CPU to be trained there, and the model stays behind: it no
longer fits its inputs on another device.
mend: Train the model where it is; neither the model nor x and y need to be moved.

ja: 学習のためにすべてを CPU に移し、モデルもそのまま置き去りです。
別のデバイスにある入力とは、もう一緒に計算できません。
直し方: モデルを今あるデバイスで学習させます。モデルも x と y も移す必要はありません。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    model, x, y = model.cpu(), x.cpu(), y.cpu()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
