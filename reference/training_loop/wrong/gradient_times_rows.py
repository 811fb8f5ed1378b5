"""
en: The update is too large: its gradient is multiplied by the number of rows of the batch.
cause: The loss is multiplied by the number of rows before `backward()`.
fix: Call `backward()` on the mean loss of the batch, and multiply only the number that is
added up for the epoch.

ja: 更新が大きすぎます。勾配がバッチの行数倍になっています。
原因: 損失に行数を掛けてから `backward()` を呼んでいます。
直し方: `backward()` はバッチの平均の損失に対して呼び、行数はエポックの合計に足す数値にだけ掛けます。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_function(model(x), y) * len(x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        rows += len(x)
    return total / rows
