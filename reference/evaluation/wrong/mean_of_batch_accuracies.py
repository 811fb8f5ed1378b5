"""
en: The accuracy depends on how the rows are divided into batches: the rows of a smaller last
batch count for more than the others.
cause: It is the mean of the accuracies of the batches.
fix: Count the rows that are right, and divide once, by the number of all rows.

ja: 正解率がバッチの分け方によって変わります。
小さい最後のバッチの行が、ほかの行より重くなっています。
原因: バッチごとの正解率の平均を求めています。
直し方: 正解した行を数え、最後に1回だけ、すべての行数で割ります。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, shares, rows = 0.0, [], 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item() * len(y)
            shares.append((logits.argmax(dim=1) == y).float().mean().item())
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": sum(shares) / len(shares)}
