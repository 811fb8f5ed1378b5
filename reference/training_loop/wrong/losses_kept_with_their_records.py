"""
en: The loss tensors are kept until the end of the epoch, and with them the records of their
calculations. The longer the epoch, the more memory that takes.
cause: The losses are added up, or kept in a list, as tensors.
fix: Take the number out at once: `loss.item() * len(x)`.

ja: 損失のテンソルがエポックの終わりまで残り、計算の記録もメモリに残っています。
エポックが長いほど、多くのメモリを使います。
原因: 損失をテンソルのまま足すか、リストに入れています。
直し方: すぐに数値を取り出します（`loss.item() * len(x)`）。
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
