"""
en: The model is called more than once for a micro-batch.
cause: For example, one pass is for the gradient, and another one for the loss that is reported.
fix: Report the loss on which `backward()` was called.

ja: 1つのマイクロバッチについて、モデルが2回以上呼ばれています。
原因: たとえば、勾配のためと、報告する損失のために、別々に計算しています。
直し方: `backward()` を呼んだ損失を、そのまま報告します。
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
            total += loss_function(model(x), y).item() * len(x)
        optimizer.step()
        count += rows
    return total / count
