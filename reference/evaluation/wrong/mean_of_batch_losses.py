"""
en: The loss depends on how the rows are divided into batches: the rows of a smaller last batch
count for more than the others.
cause: It is the mean of the batch losses.
fix: Multiply each batch loss by `len(y)`, and divide the sum by the number of rows.

ja: 損失がバッチの分け方によって変わります。小さい最後のバッチの行が、ほかの行より重くなっています。
原因: バッチの損失の平均を求めています。
直し方: バッチの損失に `len(y)` を掛けて足し、合計を行数で割ります。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    losses, right, rows = [], 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            losses.append(F.cross_entropy(logits, y).item())
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": sum(losses) / len(losses), "accuracy": right / rows}
