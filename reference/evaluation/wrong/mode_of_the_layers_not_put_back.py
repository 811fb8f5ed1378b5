"""
code: has _.training = _

en: After evaluate, the layers in the model are not in the mode, training or evaluation, that they were
in before.
cause: `model.training = …` changes the model alone. `eval()` has changed the layers in it, too.
fix: Call `model.train(was_training)` with the mode that was saved: it reaches all layers.

ja: evaluate の後、モデルの中の層のモード（訓練か評価か）が呼び出す前と変わっています。
原因: `model.training = …` で変わるのはモデル自身だけですが、`eval()` は中の層も変えています。
直し方: 保存しておいたモードで `model.train(was_training)` を呼びます。これはすべての層に届きます。
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
    model.training = was_training
    return {"loss": loss / rows, "accuracy": right / rows}
