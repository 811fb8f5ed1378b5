"""
en: The update of a smaller last group is too small.
cause: Each loss is divided by `accumulate`, but the last group may have fewer micro-batches.
fix: Multiply each loss by `len(x)`, and divide it by the number of rows that the group really
has.

ja: 最後の小さなグループの更新が小さすぎます。
原因: 損失をいつも `accumulate` で割っていますが、
最後のグループではマイクロバッチがそれより少ないことがあります。
直し方: 損失に `len(x)` を掛け、グループに実際にある行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, count = 0.0, 0
    optimizer.zero_grad()
    for i, (x, y) in enumerate(loader, start=1):
        loss = loss_function(model(x), y)
        (loss / accumulate).backward()
        total += loss.item() * len(x)
        count += len(x)
        if i % accumulate == 0 or i == len(loader):
            optimizer.step()
            optimizer.zero_grad()
    return total / count
