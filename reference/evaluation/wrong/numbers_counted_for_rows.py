"""
en: The results are too small: the sums are divided by the number of all numbers in the inputs,
not by the number of rows.
fix: Count rows: `len(y)`.

ja: 結果が小さすぎます。合計を、行数ではなく、入力に含まれる数値の個数で割っています。
直し方: 行を数えます（`len(y)`）。
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
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += x.numel()
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
