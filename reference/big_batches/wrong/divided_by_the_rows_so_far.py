"""
en: The earlier micro-batches of a group count for more than the later ones.
cause: Each loss is divided by the rows that have come so far, not by all rows of the group.
fix: Count the rows of the whole group before its first `backward()`.

ja: グループの中で、前のマイクロバッチのほうが後のものより重くなっています。
原因: グループのすべての行数ではなく、そのときまでに取り出した行数で、損失を割っています。
直し方: 最初の `backward()` の前に、グループ全体の行数を数えます。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, count, rows = 0.0, 0, 0
    for i, (x, y) in enumerate(loader, start=1):
        if rows == 0:
            optimizer.zero_grad()
        rows += len(x)
        loss = loss_function(model(x), y) * len(x)
        (loss / rows).backward()
        total += loss.item()
        count += len(x)
        if i % accumulate == 0 or i == len(loader):
            optimizer.step()
            rows = 0
    return total / count
