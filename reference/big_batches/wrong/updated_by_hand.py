"""
en: The update is not the one that the given optimizer makes.
cause: The parameters are updated by hand, as plain SGD would do it.
fix: Call `optimizer.step()`.

ja: 更新の結果が、渡されたオプティマイザーによるものと違います。
原因: パラメータを、単純な SGD の式で直接更新しています。
直し方: `optimizer.step()` を呼びます。
"""

from itertools import islice

import torch


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        model.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        with torch.no_grad():
            for p in model.parameters():
                if p.grad is not None:
                    p -= optimizer.param_groups[0]["lr"] * p.grad
        count += rows
    return total / count
