"""
en: The defaults were changed: without arguments, the training runs with other values
than the task says.
mend: Use `lr=1e-4, momentum=0.9, steps=500`.

ja: 既定値が変わっています。引数を省略したときに、
課題と違う値で学習してしまいます。
直し方: `lr=1e-4, momentum=0.9, steps=500` に戻します。
"""

import torch


def fit(model, x, y, lr=1e-3, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
