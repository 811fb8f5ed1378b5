"""
en: There is one step more than there are groups.
cause: After the loop, an update is made for the rest, also where no micro-batch is left.
fix: Make the last update only if micro-batches are left that had none.

ja: グループの数より、ステップが1回多くなっています。
原因: マイクロバッチが残っていないときにも、ループの後で残りのための更新をしています。
直し方: ループの後の更新は、まだ更新に使われていないマイクロバッチが残っているときだけにします。
"""

import torch


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total, rows, count = 0.0, 0, 0
    for i, (x, y) in enumerate(loader):
        if i % accumulate == 0:
            optimizer.zero_grad()
            rows = 0
        loss = loss_function(model(x), y)
        (loss * len(x)).backward()
        total += loss.item() * len(x)
        rows += len(x)
        count += len(x)
        if (i + 1) % accumulate == 0:
            _update(model, optimizer, rows)
    _update(model, optimizer, rows)
    return total / count


def _update(model, optimizer, rows):
    for p in model.parameters():
        if p.grad is not None:
            p.grad /= rows
    optimizer.step()
