"""
code: outside loops step
en: There is only one update per epoch, but every group needs its own.
cause: `step()` is called after the loop over the groups.
fix: Call `zero_grad()` and `step()` for every group.

ja: グループごとに行うはずの更新が、1エポックに1回しか行われていません。
原因: グループのループの後で `step()` を呼んでいます。
直し方: `zero_grad()` と `step()` を、グループごとに呼びます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    optimizer.zero_grad()
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        count += rows
    optimizer.step()
    return total / count
