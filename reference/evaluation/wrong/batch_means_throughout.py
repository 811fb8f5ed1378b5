"""
en: Loss and accuracy depend on how the rows are divided into batches: the rows of a smaller last
batch count for more than the others.
cause: Both are means of what was measured for each batch.
fix: Add up over rows, and divide once, by the number of all rows.

ja: 損失と正解率がバッチの分け方によって変わります。
小さい最後のバッチの行が、ほかの行より重くなっています。
原因: どちらも、バッチごとに求めた値の平均になっています。
直し方: 行について足し、最後に1回だけ、すべての行数で割ります。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, accuracy = 0.0, 0.0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item()
            accuracy += (logits.argmax(dim=1) == y).float().mean().item()
    model.train(was_training)
    return {"loss": loss / len(loader), "accuracy": accuracy / len(loader)}
