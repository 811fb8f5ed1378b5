"""
en: evaluate stops with an error, or goes wrong, for a batch of one row.
cause: `squeeze()` also removes the axis of the batch if there is only one row.
fix: Leave the logits as they are, `(B, K)`.

ja: 1行だけのバッチで、エラーになるか、結果が正しくなりません。
原因: `squeeze()` は、1行だけのときに、バッチの軸まで取り除きます。
直し方: ロジットの形は `(B, K)` のままにします。
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
            logits = model(x).squeeze()
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
