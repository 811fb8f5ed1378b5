"""
en: train_step stops with an error: a Python float has no `backward()`.
cause: `.item()` is taken right away. It gives a number, without the record of its calculation.
fix: Keep the tensor `loss` for `backward()`, and take `loss.item()` only for the result.

ja: train_step がエラーで止まります。Python の float には `backward()` がありません。
原因: 損失からすぐに `.item()` で数値を取り出しています。数値には計算の記録がありません。
直し方: `backward()` はテンソルの `loss` に対して呼び、`loss.item()` は戻り値にだけ使います。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y).item()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
