"""
en: The update is too small as soon as there is more than one group: its gradient is divided by
the rows of the whole epoch.
fix: Divide by the number of rows of the group.

ja: グループが2つ以上あると、更新が小さすぎます。勾配がエポック全体の行数で割られています。
直し方: グループの行数で割ります。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = list(loader)
    count = sum(len(x) for x, _ in batches)
    total = 0.0
    for start in range(0, len(batches), accumulate):
        optimizer.zero_grad()
        for x, y in batches[start : start + accumulate]:
            loss = loss_function(model(x), y) * len(x)
            (loss / count).backward()
            total += loss.item()
        optimizer.step()
    return total / count
