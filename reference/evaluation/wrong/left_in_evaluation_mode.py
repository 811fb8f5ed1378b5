"""
code: lacks train
en: After evaluate, the model is not in the mode, training or evaluation, that it was in before.
cause: `eval()` switches to evaluation mode, and nothing switches back.
fix: Save the mode first, `was_training = model.training`, and call `model.train(was_training)`
at the end.

ja: evaluate の後、モデルのモード（訓練か評価か）が呼び出す前と変わっています。
原因: `eval()` で評価モードに切り替えたままにしています。
直し方: 最初に `was_training = model.training` でモードを保存し、
最後に `model.train(was_training)` を呼びます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    return {"loss": loss / rows, "accuracy": right / rows}
