"""
en: Scaling the inputs is a good habit, but `x -= x.mean()` changes the caller's tensor, and the
line is fitted to other points than were given.
mend: Fit the points as they are given, and write into neither x nor y.

ja: 入力の調整はよい習慣ですが、`x -= x.mean()` は呼び出し側のテンソルを書き換えます。
しかも、渡されたものとは別の点に直線を当てはめています。
直し方: 渡された点のまま当てはめ、x にも y にも書き込まないようにします。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    x -= x.mean()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
