"""
code: step before backward and zero_grad before step

en: train_step leaves the parameters as they are.
cause: `step()` is called when the gradients are cleared and `backward()` has not made the
new ones yet.
fix: Call `step()` after `backward()`.

ja: train_step を呼んでも、パラメータが変わりません。
原因: 勾配を消した後、`backward()` で新しい勾配を求める前に `step()` を呼んでいます。
直し方: `step()` を `backward()` の後で呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    optimizer.step()
    loss.backward()
    return loss.item()
