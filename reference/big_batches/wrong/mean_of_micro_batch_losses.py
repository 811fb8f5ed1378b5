"""
en: The result is the mean of the losses of the micro-batches, so the rows of a smaller one count
for more than the others.
fix: Multiply each loss by `len(x)`, and divide the sum by the number of rows.

ja: 戻り値がマイクロバッチごとの損失の平均なので、小さいマイクロバッチの行が、
ほかの行より重くなっています。
直し方: 損失に `len(x)` を掛けて足し、合計を行数で割ります。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item()
        optimizer.step()
        count += len(group)
    return total / count
