"""
en: The accuracy is a percentage, from 0 to 100, not a share from 0 to 1.
fix: Leave out the 100.

ja: 正解率が、0 から 1 の割合ではなく、0 から 100 の百分率になっています。
直し方: 100 を掛けないようにします。
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
    return {"loss": loss / rows, "accuracy": 100 * right / rows}
