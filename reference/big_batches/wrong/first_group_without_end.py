"""
en: The loop over the groups does not end: every group has the first micro-batches of the loader again.
cause: `islice` of a list or a DataLoader begins at its front each time.
fix: Make an iterator once, before the loop, and take each group from it: `batches = iter(loader)`.

ja: グループのループが終わりません。どのグループでも、データローダーの先頭のマイクロバッチが使われています。
原因: リストや DataLoader に対する `islice` は、毎回、先頭から取り出します。
直し方: ループの前に1回だけ `batches = iter(loader)` でイテレーターを作り、そこから取り出します。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, count = 0.0, 0
    while group := list(islice(loader, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
