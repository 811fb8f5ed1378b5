"""
en: The last group makes no update if it has fewer than `accumulate` micro-batches.
cause: `step()` is called only when `accumulate` micro-batches are complete.
fix: Treat what is left after the last complete group as a group of its own: divide by its rows, and
call `step()` once. If nothing is left, make no step.

ja: 最後のグループのマイクロバッチが `accumulate` 個より少ないと、更新されません。
原因: マイクロバッチが `accumulate` 個そろったときにしか、`step()` を呼んでいません。
直し方: そろったグループの後に残ったマイクロバッチも、1つのグループとして扱います。その行数で割り、`step()` を1回呼びます。残りがなければ呼びません。
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
        if len(group) == accumulate:
            optimizer.step()
        count += rows
    return total / count
