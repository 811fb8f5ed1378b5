"""
en: The loss that train_step returns has fewer digits than the one that was computed.
cause: It is rounded.
fix: Return the number in the loss as it is, `.item()`. Round only where a number is printed.

ja: train_step が返す損失の桁数が、計算した損失より少なくなっています。
原因: 損失を丸めています。
直し方: 損失の数値を `.item()` でそのまま返します。丸めるのは、表示するときだけにします。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return round(loss.item(), 4)
