"""
code: calls detach

en: The loss that is returned is a tensor, not a Python float.
cause: `detach()` gives a tensor, too: one without a record.
fix: Return the number in it: `.item()` instead of `.detach()`.

ja: 戻り値の損失が、Python の float ではなくテンソルです。
原因: `detach()` で得られるのも、計算の記録がないだけで、テンソルです。
直し方: `.detach()` ではなく `.item()` で取り出した数値を返します。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.detach()
