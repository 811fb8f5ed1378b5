"""
code: calls append

en: The loss tensors are kept until the end of the epoch, and with them the records of their
calculations. The longer the epoch, the more memory that takes.
cause: The losses go into a list as tensors, and each of them holds on to its record.
fix: Put only numbers into the list: take each one out of its tensor at once, with `.item()`.

ja: 損失のテンソルがエポックの終わりまで残り、計算の記録もメモリに残っています。
エポックが長いほど、多くのメモリを使います。
原因: 損失をテンソルのままリストに入れているので、それぞれの計算の記録も残ります。
直し方: すぐに `.item()` で数値を取り出し、数値だけをリストに入れます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    losses, rows = [], 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss * len(x))
        rows += len(x)
    return sum(losses).item() / rows
