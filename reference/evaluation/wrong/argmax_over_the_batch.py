"""
code: calls argmax

en: The guesses are one for each class, not one for each row.
cause: `argmax(dim=0)` looks for the largest value in each column.
fix: Use `argmax(dim=1)`: the class with the largest logit in each row.

ja: 予測したラベルが、行ごとではなく、クラスごとに1つになっています。
原因: `argmax(dim=0)` は、列ごとに最大の値を探します。
直し方: `argmax(dim=1)` で、行ごとにロジットが最大のクラスを求めます。
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
            right += (logits.argmax(dim=0) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
