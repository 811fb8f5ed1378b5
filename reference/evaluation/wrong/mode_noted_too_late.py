"""
code: has _.eval(); _ = _.training or has _.train(False); _ = _.training

en: After evaluate, the model is not in the mode, training or evaluation, that it was in before.
cause: `model.training` is read after `eval()`, when it is always False.
fix: Read `was_training = model.training` before `model.eval()`.

ja: evaluate の後、モデルのモード（訓練か評価か）が呼び出す前と変わっています。
原因: `model.training` を、`eval()` の後で読んでいます。そのときは必ず False です。
直し方: `model.eval()` の前に `was_training = model.training` とします。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    model.eval()
    was_training = model.training
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
