"""
en: train_step returns the loss after the update, not the one before it.
cause: The loss is computed again after `step()`.
fix: Compute the loss once, before the update: call `backward()` on it, and return its number,
`.item()`.

ja: train_step の戻り値が、更新前ではなく更新後の損失です。
原因: `step()` の後で、損失を計算し直しています。
直し方: 損失の計算は更新前の1回だけにします。それに対して `backward()` を呼び、`.item()` で取り出した数値を返します。
"""


def train_step(model, optimizer, loss_function, x, y):
    optimizer.zero_grad()
    loss_function(model(x), y).backward()
    optimizer.step()
    return loss_function(model(x), y).item()
