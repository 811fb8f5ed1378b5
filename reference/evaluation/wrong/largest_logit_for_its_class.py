"""
code: calls max and lacks argmax

en: The accuracy is too small: the largest logits themselves are compared with the labels, not
their classes.
cause: `max(dim=1)` returns a pair: the largest values, and their positions. The positions are
the classes.
fix: Use `argmax(dim=1)`, or the second part of the pair.

ja: 正解率が小さすぎます。クラスの番号ではなく、最大のロジットの値そのものをラベルと比べています。
原因: `max(dim=1)` は、最大の値とその位置の組を返します。クラスの番号は位置のほうです。
直し方: `argmax(dim=1)` か、組の2つ目を使います。
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
            right += (logits.max(dim=1)[0] == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
