"""
code: zero_grad before step and backward before zero_grad

en: train_step leaves the parameters as they are.
cause: `zero_grad()` is called between `backward()` and `step()`, so the gradients are gone
before they are used.
fix: Call `zero_grad()` before `backward()`.

ja: train_step を呼んでも、パラメータが変わりません。
原因: `backward()` と `step()` の間で `zero_grad()` を呼んでいるため、
勾配が使われる前に消えます。
直し方: `zero_grad()` は `backward()` の前に呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
