"""
en: The update of a group has the wrong size if its micro-batches are fewer than `accumulate`, or
not equally large.
cause: The number of rows of a group is taken to be `accumulate` times that of the first
micro-batch, as if all were there and equally large.
fix: Add up the rows that the micro-batches of the group really have.

ja: マイクロバッチが `accumulate` 個より少ないか、行数がそろっていないグループで、
更新の大きさが正しくありません。
原因: グループの行数を、最初のマイクロバッチの行数の `accumulate` 倍としています。
個数も行数もそろっているとは限りません。
直し方: グループのマイクロバッチに実際にある行数を足します。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = list(loader)
    rows = len(batches[0][0]) * accumulate
    total, count = 0.0, 0
    for start in range(0, len(batches), accumulate):
        optimizer.zero_grad()
        for x, y in batches[start : start + accumulate]:
            loss = loss_function(model(x), y) * len(x)
            (loss / rows).backward()
            total += loss.item()
            count += len(x)
        optimizer.step()
    return total / count
