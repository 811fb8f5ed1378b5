"""
code: lacks zero_grad

en: The update uses more than the gradient of its own group: what was already in .grad is added.
cause: `backward()` adds to .grad, and nothing clears it.
fix: Call `optimizer.zero_grad()` once for each group, before its first `backward()`.

ja: 更新に、そのグループの勾配だけでなく、すでに .grad に入っていた勾配も加わっています。
原因: `backward()` は .grad に加算しますが、消している行がありません。
直し方: グループごとに1回、最初の `backward()` の前で `optimizer.zero_grad()` を呼びます。
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
        count += rows
    return total / count
