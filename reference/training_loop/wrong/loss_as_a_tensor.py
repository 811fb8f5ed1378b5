"""
code: lacks item and lacks detach

en: The loss that is returned is a tensor, not a Python float.
cause: The loss is returned as it was computed, without `.item()`.
fix: Return the number in it: `.item()`.

ja: 戻り値の損失が、Python の float ではなくテンソルです。
原因: 計算した損失を、`.item()` を使わずそのまま返しています。
直し方: `.item()` で取り出した数値を返します。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
