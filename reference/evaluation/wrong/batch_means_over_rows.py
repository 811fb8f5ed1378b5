"""
en: The loss is too small where a batch has more than one row: mean losses of batches are added
up, and the sum is divided by the number of rows.
cause: `F.cross_entropy` returns the mean over the batch.
fix: Add `F.cross_entropy(logits, y).item() * len(y)`, or use `reduction="sum"`.

ja: バッチが2行以上のとき、損失が小さすぎます。バッチごとの平均を足し、行数で割っています。
原因: `F.cross_entropy` は、バッチについての平均を返します。
直し方: `F.cross_entropy(logits, y).item() * len(y)` を足すか、`reduction="sum"` を指定します。
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
            loss += F.cross_entropy(logits, y).item()
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
