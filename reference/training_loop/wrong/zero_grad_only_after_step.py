"""
code: calls zero_grad and step before zero_grad

en: The update uses more than the gradient of its own batch: what was already in .grad is added.
cause: `zero_grad()` is called after the update. So the first update also uses what was in .grad
before the call.
fix: Call `optimizer.zero_grad()` before `backward()`.

ja: 更新に、そのバッチの勾配だけでなく、すでに .grad に入っていた勾配も加わっています。
原因: `zero_grad()` を更新の後で呼んでいるので、最初の更新には、呼び出す前から .grad にあった勾配も使われます。
直し方: `optimizer.zero_grad()` を `backward()` の前で呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
