"""
en: The loader is gone through more than once.
cause: One loop measures the loss, another one the accuracy.
fix: Measure both in one loop, with the same logits.

ja: データローダーを2周以上しています。
原因: 損失と正解率を、別々のループで求めています。
直し方: 1つのループの中で、同じロジットから両方を求めます。
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
