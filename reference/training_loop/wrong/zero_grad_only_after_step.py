"""
code: step before zero_grad

en: The update does not use the gradient of its own batch only: what was already in .grad is
added.
cause: The gradients are cleared at the end of a step. What is there before the first step
is added to its gradient.
fix: Call `optimizer.zero_grad()` before `backward()`.

ja: 更新に、そのバッチの勾配だけでなく、すでに .grad に入っていた勾配も加わっています。
原因: 勾配を消すのが更新の後なので、最初の更新の前からあった勾配は加算されてしまいます。
直し方: `optimizer.zero_grad()` を `backward()` の前で呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
