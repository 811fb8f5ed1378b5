"""
code: has _ % accumulate

en: The first micro-batch makes an update alone, and all groups after it are shifted by one.
cause: `enumerate` counts from 0, and `0 % accumulate` is 0, so the first group is complete at
once.
fix: Count from 1 in this comparison: add 1 to the index before `%`, and leave every other
comparison as it is.

ja: 最初のマイクロバッチだけで更新し、その後のグループが1つずつずれています。
原因: `enumerate` は 0 から数えるので、`0 % accumulate` が 0 になり、
最初のグループがすぐに終わります。
直し方: ここでの比較では 1 から数えます。`%` の前で添字に 1 を足し、ほかの比較はそのままにします。
"""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, rows, count = 0.0, 0, 0
    for i, (x, y) in enumerate(loader):
        if rows == 0:
            optimizer.zero_grad()
        loss = loss_function(model(x), y)
        (loss * len(x)).backward()
        total += loss.item() * len(x)
        rows += len(x)
        count += len(x)
        if i % accumulate == 0 or i + 1 == len(loader):
            for p in model.parameters():
                if p.grad is not None:
                    p.grad /= rows
            optimizer.step()
            rows = 0
    return total / count
