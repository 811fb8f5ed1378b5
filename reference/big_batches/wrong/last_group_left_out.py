"""
en: The last group is left out if it has fewer than `accumulate` micro-batches: it makes no update, and
its losses are missing from the mean.
fix: Treat the micro-batches that are left at the end as a group, too: use their gradients for a
step, and count their losses.

ja: 最後のグループのマイクロバッチが `accumulate` 個より少ないと、そのグループが使われません。更新されず、損失も平均に入りません。
直し方: 最後に残ったマイクロバッチも、1つのグループとして扱います。その勾配でステップを進め、損失も平均に含めます。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = list(loader)
    total, count = 0.0, 0
    for start in range(0, len(batches) - accumulate + 1, accumulate):
        group = batches[start : start + accumulate]
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
