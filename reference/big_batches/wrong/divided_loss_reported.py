"""
en: The result is too small: the loss that is added up has already been divided for `backward()`.
cause: The divided loss replaces the loss of the micro-batch.
fix: Add up the loss as loss_function returned it, times `len(x)`.

ja: 戻り値が小さすぎます。`backward()` のために割った後の損失を足しています。
原因: 割った損失で、マイクロバッチの損失が置き換えられています。
直し方: loss_function が返した損失に `len(x)` を掛けて足します。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y) * len(x) / rows
            loss.backward()
            total += loss.item() * len(x)
        optimizer.step()
        count += rows
    return total / count
