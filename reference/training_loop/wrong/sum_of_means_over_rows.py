"""
en: The result is too small: the mean losses of the batches are added up, and the sum is divided
by the number of rows.
cause: A batch loss is already a mean. Before it is added up, it has to be multiplied by the
number of rows of its batch.
fix: Multiply each loss by its number of rows, `len(x)`, before you add it up.

ja: 戻り値が小さすぎます。バッチごとの平均の損失をそのまま足し、行数で割っています。
原因: バッチの損失はすでに平均なので、足す前にそのバッチの行数を掛ける必要があります。
直し方: 損失に行数 `len(x)` を掛けてから足します。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y)
        rows += len(x)
    return total / rows
