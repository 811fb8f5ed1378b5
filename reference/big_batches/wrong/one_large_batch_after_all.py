"""
en: The model is called with more rows than a micro-batch has. The update is right, but it needs
the memory of the large batch.
cause: The micro-batches of a group are joined before the model is called.
fix: Call the model for each micro-batch, and `backward()` right after it.

ja: モデルに、マイクロバッチより多くの行が渡されています。
更新の結果は正しくても、大きなバッチと同じメモリが必要です。
原因: モデルを呼ぶ前に、グループのマイクロバッチを1つにつなげています。
直し方: マイクロバッチごとにモデルを呼び、すぐに `backward()` を呼びます。
"""

from itertools import islice

import torch


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total, count = 0.0, 0
    while group := list(islice(batches, accumulate)):
        x = torch.cat([x for x, _ in group])
        y = torch.cat([y for _, y in group])
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count
