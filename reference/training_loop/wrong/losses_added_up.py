"""
en: The result is the sum of the batch losses, not a mean.
fix: Multiply each loss by `len(x)`, and divide the sum by the number of rows.

ja: 戻り値が、平均ではなくバッチの損失の和です。
直し方: 損失に `len(x)` を掛けて足し、合計を行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y)
    return total
