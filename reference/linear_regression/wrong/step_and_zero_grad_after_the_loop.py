"""
code: outside loops step
en: Every epoch has the same loss, although the line moves.
cause: `step()` is called only once, after the loop. Until then, the line stays where it was.
fix: Indent `optimizer.step()`, so that every epoch makes its step, after `backward()`. The
same goes for `optimizer.zero_grad()`.

ja: 直線は動くのに、どのエポックの損失も同じです。
原因: `step()` を、ループの後で1回しか呼んでいません。ループの間、直線は動きません。
直し方: `optimizer.step()` を字下げして、エポックごとに `backward()` の後で呼びます。
`optimizer.zero_grad()` も同じようにループの中に入れます。
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
    optimizer.step()
    optimizer.zero_grad()
    return losses
