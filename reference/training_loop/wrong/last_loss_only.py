"""
en: The result is the loss of the last batch, not the mean over all rows.
cause: The loss of each batch replaces the one before.
fix: Add up the losses, each times `len(x)`, and divide by the number of rows.

ja: 戻り値が、すべての行の平均ではなく、最後のバッチの損失です。
原因: バッチごとに、それまでの損失が新しい損失で置き換えられています。
直し方: 損失に `len(x)` を掛けて足し、合計を行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = train_step(model, optimizer, loss_function, x, y)
    return loss
