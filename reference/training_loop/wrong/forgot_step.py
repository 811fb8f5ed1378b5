"""
code: lacks step

en: train_step leaves the parameters as they are.
cause: The gradients are computed, but `optimizer.step()` is not called.
fix: Call `optimizer.step()` after `backward()`.

ja: train_step を呼んでも、パラメータが変わりません。
原因: 勾配は計算していますが、`optimizer.step()` を呼んでいません。
直し方: `backward()` の後で `optimizer.step()` を呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    return loss.item()
