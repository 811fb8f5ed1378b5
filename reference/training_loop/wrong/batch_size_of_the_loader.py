"""
code: has _.batch_size

en: The result is the mean of the batch losses, so the rows of a smaller last batch count for
more than the others.
cause: Each batch is counted with `loader.batch_size`. That is the size of a full batch, and a list of
batches has no such attribute.
fix: Count the rows that the batch really has: `len(x)`.

ja: 戻り値がバッチの損失の平均なので、小さい最後のバッチの行が、ほかの行より重くなっています。
原因: どのバッチも `loader.batch_size` で数えています。これは満杯のバッチの行数です。また、バッチのリストには
この属性がありません。
直し方: そのバッチに実際にある行を数えます（`len(x)`）。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * loader.batch_size
        rows += loader.batch_size
    return total / rows
