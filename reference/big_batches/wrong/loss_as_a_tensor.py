"""
en: train_epoch returns a tensor, not a Python float.
cause: The losses are added up as tensors.
fix: Add up Python floats: `loss.item() * len(x)`.

ja: train_epoch の戻り値が、Python の float ではなくテンソルです。
原因: 損失をテンソルのまま足しています。
直し方: Python の float を足します（`loss.item() * len(x)`）。
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
            total += loss.detach() * len(x)
        optimizer.step()
        count += rows
    return total / count
