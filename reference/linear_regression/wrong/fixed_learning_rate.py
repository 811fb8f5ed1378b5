"""
en: The learning rate is written into the code, so the `lr` that the caller asks for has no
effect.
mend: Give the argument to the optimizer: `lr=lr`.

ja: 学習率をコードに直接書いているので、呼び出し側が指定した `lr` が効きません。
直し方: 引数をオプティマイザに渡します（`lr=lr`）。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
