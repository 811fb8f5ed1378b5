"""
en: The result is the loss of the last micro-batch, not the mean over all rows.
cause: The loss of each micro-batch replaces the one before.
fix: Add up the losses, each times `len(x)`, and divide by the number of rows.

ja: 戻り値が、すべての行の平均ではなく、最後のマイクロバッチの損失です。
原因: マイクロバッチごとに、それまでの損失が新しい損失で置き換えられています。
直し方: 損失に `len(x)` を掛けて足し、合計を行数で割ります。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
        optimizer.step()
    return loss.item()
