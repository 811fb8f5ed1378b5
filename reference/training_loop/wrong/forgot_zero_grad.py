"""
code: lacks zero_grad

en: The update uses more than the gradient of its own batch: what was already in .grad is added.
cause: `backward()` adds to .grad, and nothing clears it.
fix: Call `optimizer.zero_grad()` in every step, before `backward()`.

ja: 更新に、そのバッチの勾配だけでなく、すでに .grad に入っていた勾配も加わっています。
原因: `backward()` は .grad に加算しますが、消している行がありません。
直し方: 更新のたびに、`backward()` の前で `optimizer.zero_grad()` を呼びます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()
