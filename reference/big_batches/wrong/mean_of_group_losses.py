"""
en: The result is the mean of the losses of the groups, so the rows of a smaller last group count
for more than the others.
fix: Multiply the mean loss of a group by its number of rows, and divide the sum by the number of
all rows.

ja: 戻り値がグループごとの損失の平均なので、最後の小さなグループの行が、
ほかの行より重くなっています。
直し方: グループの平均の損失に行数を掛けて足し、合計をすべての行数で割ります。
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
            total += loss.item() * len(x) / rows
        optimizer.step()
        count += 1
    return total / count
