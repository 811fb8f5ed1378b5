"""
code: uncalled eval

en: The results are not those of evaluation mode: if the model is in training mode, a dropout,
for example, changes its outputs at random.
cause: `model.eval` without parentheses only names the method. It does not call it.
fix: Write `model.eval()`.

ja: 評価モードの結果になっていません。モデルが訓練モードのままだと、
ドロップアウトなどの層が出力をランダムに変えます。
原因: 括弧のない `model.eval` は、メソッドを表すだけで、呼び出しません。
直し方: `model.eval()` と書きます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval  # noqa: B018
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
