"""
en: The update uses the gradient of the last micro-batch of the group only.
cause: `zero_grad()` is called for every micro-batch, so the gradients of the earlier ones are
lost.
fix: Call `zero_grad()` once for each group, before its first `backward()`.

ja: 更新に使われているのは、グループの最後のマイクロバッチの勾配だけです。
原因: マイクロバッチごとに `zero_grad()` を呼んでいるため、それまでの勾配が消えています。
直し方: `zero_grad()` は、グループごとに1回、最初の `backward()` の前で呼びます。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        for x, y in group:
            optimizer.zero_grad()
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
