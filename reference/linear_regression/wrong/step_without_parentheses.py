"""
code: uncalled step
en: The line never moves: every epoch has the same loss.
cause: `optimizer.step` without parentheses only names the method. It does not call it.
fix: Write `optimizer.step()`.

ja: 直線がまったく動かず、どのエポックの損失も同じです。
原因: 括弧のない `optimizer.step` は、メソッドを表すだけで、呼び出しません。
直し方: `optimizer.step()` と書きます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step  # noqa: B018
        losses.append(loss.item())
    return losses
