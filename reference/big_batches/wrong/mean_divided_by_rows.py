"""
en: The update is too small if the micro-batches have more than one row: a loss that is already a
mean is divided by the number of rows.
cause: Before it is divided by the rows of the group, the mean of a micro-batch has to be
multiplied by its own rows.
fix: Call `backward()` on `loss * len(x) / rows`, where `rows` are those of the group.

ja: マイクロバッチが2行以上だと、更新が小さすぎます。
すでに平均である損失を、さらに行数で割っています。
原因: グループの行数で割る前に、マイクロバッチの平均に、その行数を掛ける必要があります。
直し方: `loss * len(x) / rows` に対して `backward()` を呼びます（`rows` はグループの行数）。
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
            (loss / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
