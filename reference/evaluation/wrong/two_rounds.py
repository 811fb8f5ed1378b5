"""
en: The loader is gone through more than once.
cause: Each loop over the loader is a round of its own, and so is a `sum` or a `list` of it.
fix: Do everything in one loop: count the rows there, and take loss and accuracy from the same
logits.

ja: データローダーを2周以上しています。
原因: データローダーを使う for ループは、それぞれ1周します。`sum` や `list` に渡した場合も同じです。
直し方: 1つのループの中で、行数を数え、同じロジットから損失と正解率の両方を求めます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            loss += F.cross_entropy(model(x.to(device)), y.to(device)).item() * len(y)
            rows += len(y)
        for x, y in loader:
            right += (model(x.to(device)).argmax(dim=1) == y.to(device)).sum().item()
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
