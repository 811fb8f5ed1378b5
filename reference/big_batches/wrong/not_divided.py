"""
en: The update is too large: the gradients of the micro-batches are added, and each is the
gradient of a mean.
cause: A sum of means is not the mean over the rows of the group.
fix: Multiply each loss by `len(x)`, and divide it by the number of rows of the group, before
`backward()`.

ja: 更新が大きすぎます。マイクロバッチごとの平均の勾配が、そのまま足し合わされています。
原因: 平均の和は、グループの行についての平均ではありません。
直し方: `backward()` の前に、損失に `len(x)` を掛け、グループの行数で割ります。
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
            loss.backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
