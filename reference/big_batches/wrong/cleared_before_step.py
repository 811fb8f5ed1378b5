"""
code: backward before zero_grad and zero_grad before step

en: train_epoch leaves the parameters as they are.
cause: `zero_grad()` is called between `backward()` and `step()`, so the gradients are gone before
they are used.
fix: Call `zero_grad()` before the first `backward()` of the group.

ja: train_epoch を呼んでも、パラメータが変わりません。
原因: `backward()` と `step()` の間で `zero_grad()` を呼んでいるため、勾配が使われる前に消えます。
直し方: `zero_grad()` は、グループの最初の `backward()` の前で呼びます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.zero_grad()
        optimizer.step()
        count += rows
    return total / count
