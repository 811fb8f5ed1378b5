"""
en: The dict has tensors in it, not Python floats.
fix: Take the numbers out with `.item()`.

ja: 辞書の値が、Python の float ではなくテンソルです。
直し方: `.item()` で数値を取り出します。
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
            loss += F.cross_entropy(logits, y) * len(y)
            right += (logits.argmax(dim=1) == y).sum()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
