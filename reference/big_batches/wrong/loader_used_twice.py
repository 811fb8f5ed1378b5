"""
en: The loader is gone through more than once. That takes time, and with shuffle=True the batches
come in another order each time.
cause: For example, the rows are counted in a loop of their own over the loader.
fix: Count the rows of a group from the list of its micro-batches.

ja: データローダーを2周以上しています。
時間がかかるうえ、shuffle=True では、周回ごとにバッチの内容が変わります。
原因: たとえば、行数を数えるために、データローダーを別のループで1周しています。
直し方: グループの行数は、そのマイクロバッチのリストから数えます。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    sizes = [len(x) for x, _ in loader]
    total = 0.0
    for i, (x, y) in enumerate(loader):
        start = i - i % accumulate
        if i == start:
            optimizer.zero_grad()
        loss = loss_function(model(x), y) * len(x)
        (loss / sum(sizes[start : start + accumulate])).backward()
        total += loss.item()
        if (i + 1) % accumulate == 0 or i + 1 == len(sizes):
            optimizer.step()
    return total / sum(sizes)
