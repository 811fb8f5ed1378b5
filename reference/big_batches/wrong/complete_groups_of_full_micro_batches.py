"""
en: Incomplete groups make no update, and a smaller micro-batch counts as much as a full one.
cause: The usual recipe, dividing by `accumulate` and a step after every `accumulate`
micro-batches, is right only if all groups are complete and all micro-batches equally large.
fix: Multiply each loss by `len(x)` and divide it by the rows that the group really has. Make a step
for the micro-batches that are left at the end, too, if there are any.

ja: そろっていないグループでは更新されません。また、小さいマイクロバッチも、ほかと同じ重みになっています。
原因: `accumulate` で割り、`accumulate` 個ごとにステップを進めるよくある書き方が正しいのは、
すべてのグループがそろい、マイクロバッチの大きさが等しいときだけです。
直し方: 損失に `len(x)` を掛け、グループに実際にある行数で割ります。最後にマイクロバッチが残っていれば、それでもステップを進めます。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, count = 0.0, 0
    optimizer.zero_grad()
    for i, (x, y) in enumerate(loader):
        loss = loss_function(model(x), y)
        (loss / accumulate).backward()
        total += loss.item() * len(x)
        count += len(x)
        if (i + 1) % accumulate == 0:
            optimizer.step()
            optimizer.zero_grad()
    return total / count
