"""
en: There is an update after every micro-batch, not one for each group.
cause: `step()` is called in the loop over the micro-batches.
fix: Call `step()` once, after the last micro-batch of the group.

ja: グループごとに1回ではなく、マイクロバッチごとに更新しています。
原因: マイクロバッチのループの中で `step()` を呼んでいます。
直し方: `step()` は、グループの最後のマイクロバッチの後で1回だけ呼びます。
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
            total += loss.item() * len(x)
            optimizer.step()
        count += rows
    return total / count
