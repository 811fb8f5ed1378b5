"""
code: has _p = _p - _

en: The line never moves: every epoch has the same loss.
cause: `p = p - lr * p.grad` makes a new tensor with the name `p`. The parameter itself does
not change.
fix: Change the parameter in place, with `-=` or `sub_` under `torch.no_grad()`, or use
`optimizer.step()`.

ja: 直線がまったく動かず、どのエポックの損失も同じです。
原因: `p = p - lr * p.grad` は、新しいテンソルを作って `p` という名前を付けるだけで、
パラメータそのものは変わりません。
直し方: `torch.no_grad()` の中で `-=` や `sub_` によって書き換えるか、`optimizer.step()` を使います。
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
                p = p - lr * p.grad
        losses.append(loss.item())
    return losses
