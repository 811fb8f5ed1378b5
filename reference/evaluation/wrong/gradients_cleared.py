"""
code: calls zero_grad

en: After evaluate, what was in .grad before is gone.
cause: `zero_grad()` clears the gradients of the model.
fix: Leave out `zero_grad()`. Nothing is added to .grad here, so there is nothing to clear.

ja: evaluate の後、呼び出す前に .grad にあった勾配がなくなっています。
原因: `zero_grad()` は、モデルの勾配を消します。
直し方: `zero_grad()` を外します。evaluate では .grad に何も加算されないので、消す必要はありません。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    model.zero_grad()
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
