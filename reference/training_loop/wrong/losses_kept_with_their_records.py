"""
code: lacks append and has no [_ for _ in _]

en: The loss tensors are kept until the end of the epoch, and with them the records of their
calculations. The longer the epoch, the more memory that takes.
cause: The losses are added up as tensors, and the sum holds on to the record of each of them.
fix: Take the number out of each loss at once, with `.item()`, and add up these numbers.

ja: 損失のテンソルがエポックの終わりまで残り、計算の記録もメモリに残っています。
エポックが長いほど、多くのメモリを使います。
原因: 損失をテンソルのまま足しているので、それぞれの計算の記録が、和に結び付いたまま残ります。
直し方: 損失からすぐに `.item()` で数値を取り出し、その数値を足します。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss * len(x)
        rows += len(x)
    return total.item() / rows
