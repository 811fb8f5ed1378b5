"""
code: inside loops train

en: The results are not those of evaluation mode: if the model is in training mode, a dropout,
for example, changes its outputs at random.
cause: The mode is put back inside the loop: only the first batch is measured in evaluation mode.
fix: Put the mode back after the loop.

ja: 評価モードの結果になっていません。モデルが訓練モードのままだと、
ドロップアウトなどの層が出力をランダムに変えます。
原因: モードをループの中で元に戻しているので、評価モードで計算されるのは最初のバッチだけです。
直し方: モードは、ループの後で元に戻します。
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
