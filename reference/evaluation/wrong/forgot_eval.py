"""
code: lacks eval and has no _.training = False

en: The results are not those of evaluation mode: if the model is in training mode, a dropout,
for example, changes its outputs at random.
cause: Nothing switches the model to evaluation mode. `torch.no_grad()` does not do that.
fix: Call `model.eval()` before the loop.

ja: 評価モードの結果になっていません。モデルが訓練モードのままだと、
ドロップアウトなどの層が出力をランダムに変えます。
原因: 評価モードに切り替えていません。`torch.no_grad()` では切り替わりません。
直し方: ループの前に `model.eval()` を呼びます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    return {"loss": loss / rows, "accuracy": right / rows}
