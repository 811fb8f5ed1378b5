"""
code: uncalled step
en: The network never changes: nothing that is learned is kept.
cause: `optimizer.step` without parentheses only names the method. It does not call it.
fix: Write `optimizer.step()`.

ja: ネットワークがまったく変わらず、学習されていません。
原因: 括弧のない `optimizer.step` は、メソッドを表すだけで、呼び出しません。
直し方: `optimizer.step()` と書きます。
"""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).sum()
        loss.backward()
        optimizer.step  # noqa: B018
        losses.append(loss.item())
    return losses
