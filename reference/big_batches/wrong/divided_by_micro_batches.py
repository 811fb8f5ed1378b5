"""
en: In a group whose micro-batches have different numbers of rows, not every row counts the same.
cause: Dividing by the number of micro-batches gives each of them the same weight.
fix: Multiply each loss by `len(x)`, and divide it by the number of rows of the group.

ja: グループの中でマイクロバッチの行数が違うと、行によって重みが変わっています。
原因: マイクロバッチの個数で割ると、どのマイクロバッチも同じ重みになります。
直し方: 損失に `len(x)` を掛け、グループの行数で割ります。
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
            (loss / len(group)).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
