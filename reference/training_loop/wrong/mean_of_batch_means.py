"""
en: The result is the mean of the batch losses, so the rows of a smaller last batch count for
more than the others.
cause: Each loss is the mean of its batch; it has to count once per row of the batch.
fix: Multiply each loss by `len(x)`, and divide the sum by the number of rows.

ja: 戻り値がバッチの損失の平均なので、小さい最後のバッチの行が、ほかの行より重くなっています。
原因: 損失はバッチの中の平均なので、そのバッチの行数を掛けてから足す必要があります。
直し方: 損失に `len(x)` を掛けて足し、合計を行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, batches = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y)
        batches += 1
    return total / batches
