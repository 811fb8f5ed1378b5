"""
en: The results are not those of evaluation mode: if the model is in training mode, a dropout,
for example, changes its outputs at random.
cause: `eval()` is called when the first batch has gone through the model already.
fix: Call `model.eval()` before the loop.

ja: 評価モードの結果になっていません。モデルが訓練モードのままだと、
ドロップアウトなどの層が出力をランダムに変えます。
原因: `eval()` を呼ぶのが、最初のバッチをモデルに渡した後になっています。
直し方: ループの前に `model.eval()` を呼びます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    loss, right, rows = 0.0, 0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        with torch.no_grad():
            logits = model(x)
            model.eval()
        loss += F.cross_entropy(logits, y).item() * len(y)
        right += (logits.argmax(dim=1) == y).sum().item()
        rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
