"""
en: Only the loss of the last epoch is returned, not the list of all of them (and with no epochs
there is none).
mend: Start with an empty list, append to it in every epoch, and return the list.

ja: 最後のエポックの損失だけを返しています。
全エポックの損失のリストではありません（0エポックなら返す値もありません）。
直し方: 空のリストを用意し、毎エポック損失を加え、そのリストを返します。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()
