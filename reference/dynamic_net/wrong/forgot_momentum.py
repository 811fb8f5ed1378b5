"""
code: outside loops SGD and omits momentum

en: There is no momentum: every step is plain gradient descent.
cause: The argument `momentum` is not passed to the optimizer.
fix: Write `torch.optim.SGD(..., lr=lr, momentum=momentum)`.

ja: モーメンタムが働かず、どのステップも単純な勾配降下法になっています。
原因: 引数 `momentum` をオプティマイザーに渡していません。
直し方: `torch.optim.SGD(..., lr=lr, momentum=momentum)` と書きます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
