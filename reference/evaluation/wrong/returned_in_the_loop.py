"""
en: Only the first batch is used.
cause: `return` is indented so far that it ends the loop in its first round.
fix: Move `return` to the left, so that it comes after the loop.

ja: 最初のバッチしか使われていません。
原因: `return` の字下げが深く、ループの1回目で関数が終わります。
直し方: `return` を左に寄せ、ループの後に置きます。
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
            return {"loss": loss / rows, "accuracy": right / rows}
