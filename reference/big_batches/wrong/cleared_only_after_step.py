"""
code: step before zero_grad

en: The first update uses more than the gradient of its own group: what was in .grad before the
call is added.
cause: The gradients are cleared after each step. Nothing clears what is there before the first
one.
fix: Call `optimizer.zero_grad()` before the first `backward()` of each group.

ja: 最初の更新に、そのグループの勾配だけでなく、
呼び出す前から .grad に入っていた勾配も加わっています。
原因: 勾配を消すのが更新の後なので、最初の更新の前からあった勾配は消えません。
直し方: グループごとに、最初の `backward()` の前で `optimizer.zero_grad()` を呼びます。
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
        optimizer.step()
        optimizer.zero_grad()
        count += rows
    return total / count
