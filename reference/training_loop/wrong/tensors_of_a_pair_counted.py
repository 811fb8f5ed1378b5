"""
code: has len(batch)

en: The result is the mean of the batch losses, so the rows of a smaller last batch count for
more than the others.
cause: `len` of a pair is 2, the number of its tensors, not the number of rows. Then every batch
counts the same.
fix: Count the rows of a tensor: `len(x)`.

ja: 戻り値がバッチの損失の平均なので、小さい最後のバッチの行が、ほかの行より重くなっています。
原因: 組の `len` は行数ではなく、テンソルの個数の 2 です。これでは、どのバッチも同じ重みになります。
直し方: テンソルの行数を数えます（`len(x)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for batch in loader:
        x, y = batch[0].to(device), batch[1].to(device)
        loss = train_step(model, optimizer, loss_function, x, y)
        total += loss * len(batch)
        rows += len(batch)
    return total / rows
