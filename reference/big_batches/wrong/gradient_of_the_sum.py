"""
en: The update is too large: it uses the gradient of the sum over the rows of the group, not of
their mean.
cause: The losses are multiplied by their rows, but not divided by the rows of the group.
fix: Divide by the number of rows of the group before `backward()`.

ja: 更新が大きすぎます。グループの行についての平均ではなく、和の勾配を使っています。
原因: 損失に行数を掛けていますが、グループの行数で割っていません。
直し方: `backward()` の前に、グループの行数で割ります。
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
            (loss * len(x)).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
