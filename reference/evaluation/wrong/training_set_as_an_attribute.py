"""
code: has _.training = False

en: The results are not those of evaluation mode: if the model is in training mode, a dropout,
for example, changes its outputs at random.
cause: `model.training = False` switches only the outermost module, not a dropout inside it.
fix: Call `model.eval()` before the loop, and `model.train(was_training)` at the end. Both switch
the model and everything in it.

ja: 評価モードの結果になっていません。モデルが訓練モードのままだと、
ドロップアウトなどの層が出力をランダムに変えます。
原因: `model.training = False` で切り替わるのは、いちばん外側のモジュールだけです。
中のドロップアウトは切り替わりません。
直し方: ループの前に `model.eval()`、最後に `model.train(was_training)` を呼びます。
どちらも、モデルの中のすべての層を切り替えます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.training = False
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.training = was_training
    return {"loss": loss / rows, "accuracy": right / rows}
