"""
en: The result is a tuple, not a dict.
fix: Return `{"loss": …, "accuracy": …}`.

ja: 戻り値が、辞書ではなくタプルです。
直し方: `{"loss": …, "accuracy": …}` を返します。
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
            rows += len(y)
    model.train(was_training)
    return loss / rows, right / rows
