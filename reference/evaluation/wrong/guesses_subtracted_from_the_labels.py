"""
code: calls sub_ or has _ -= _
en: evaluate changes its batches: afterwards their labels have other values.
cause: `y -= …` and `y.sub_(…)` work in place. Where a tensor is on the device already, `.to(device)`
makes no copy.
fix: Make a new tensor: `y - …`, or compare with `==`.

ja: evaluate がバッチを書き換えています。呼び出した後、ラベルの値が変わっています。
原因: `y -= …` や `y.sub_(…)` はインプレース演算です。テンソルがすでにそのデバイスにあれば、
`.to(device)` はコピーを作りません。
直し方: `y - …` で新しいテンソルを作るか、`==` で比べます。
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
            loss += F.cross_entropy(logits, y.to(device), reduction="sum").item()
            y -= logits.argmax(dim=1).cpu()
            right += (y == 0).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
