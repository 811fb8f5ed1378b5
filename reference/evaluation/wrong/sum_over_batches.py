"""
en: The loss is too large where a batch has more than one row: the losses of all rows are added
up, and the sum is divided by the number of batches.
fix: Divide by the number of rows.

ja: バッチが2行以上のとき、損失が大きすぎます。すべての行の損失を足し、バッチの個数で割っています。
直し方: 行数で割ります。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y, reduction="sum").item()
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / len(loader), "accuracy": right / rows}
