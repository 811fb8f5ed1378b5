"""
en: The last group makes no update if it has fewer than `accumulate` micro-batches.
cause: `step()` is called only when `accumulate` micro-batches are complete.
fix: Treat what is left after the last complete group as a group of its own: divide by its rows, and
call `step()` once. If nothing is left, make no step.

ja: 最後のグループのマイクロバッチが `accumulate` 個より少ないと、更新されません。
原因: マイクロバッチが `accumulate` 個そろったときにしか、`step()` を呼んでいません。
直し方: そろったグループの後に残ったマイクロバッチも、1つのグループとして扱います。その行数で割り、`step()` を1回呼びます。残りがなければ呼びません。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = list(loader)
    sizes = [len(x) for x, _ in batches]
    total = 0.0
    optimizer.zero_grad()
    for i, (x, y) in enumerate(batches):
        start = i - i % accumulate
        loss = loss_function(model(x), y)
        (loss * len(x) / sum(sizes[start : start + accumulate])).backward()
        total += loss.item() * len(x)
        if (i + 1) % accumulate == 0:
            optimizer.step()
            optimizer.zero_grad()
    return total / sum(sizes)
