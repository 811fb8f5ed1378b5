"""
code: lacks step

en: train_epoch leaves the parameters as they are.
cause: The gradients are computed, but `optimizer.step()` is not called.
fix: Call `optimizer.step()` after the last micro-batch of each group.

ja: train_epoch を呼んでも、パラメータが変わりません。
原因: 勾配は計算していますが、`optimizer.step()` を呼んでいません。
直し方: グループの最後のマイクロバッチの後で `optimizer.step()` を呼びます。
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
        count += rows
    return total / count
