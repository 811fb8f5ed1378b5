"""
wrong: off the CPU only

en: evaluate stops with an error if the model is on another device than the batches.
cause: The inputs are moved, but not the labels.
fix: Move both: `x, y = x.to(device), y.to(device)`.

ja: モデルのデバイスがバッチと違うと、evaluate がエラーで止まります。
原因: 入力だけを移し、ラベルを移していません。
直し方: 両方を移します（`x, y = x.to(device), y.to(device)`）。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            logits = model(x.to(device))
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
