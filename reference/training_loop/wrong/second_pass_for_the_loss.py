"""
en: The loader is gone through twice, and the result is the loss after all updates.
cause: The loss is measured in a second loop over the batches.
fix: Add up the losses in the loop that makes the updates.

ja: データローダーを2周し、戻り値が、すべての更新が終わった後の損失になっています。
原因: 損失を求めるために、バッチをもう1周しています。
直し方: 更新を行うループの中で、損失を足していきます。
"""

import torch


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    for x, y in loader:
        train_step(model, optimizer, loss_function, x.to(device), y.to(device))
    total, rows = 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            total += loss_function(model(x), y).item() * len(x)
            rows += len(x)
    return total / rows
