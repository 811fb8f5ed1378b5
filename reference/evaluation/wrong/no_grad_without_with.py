"""
code: unused no_grad

en: The model's calculations are recorded, although nobody needs slopes here. That takes memory
and time.
cause: `torch.no_grad()` on a line of its own has no effect: it needs `with`, and works for the
block below.
fix: Put the loop into `with torch.no_grad():`.

ja: 勾配は必要ないのに、モデルの計算が記録され、メモリと時間を使っています。
原因: `torch.no_grad()` だけの行には効果がありません。`with` を付けると、そのブロックの中で働きます。
直し方: ループを `with torch.no_grad():` の中に入れます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    torch.no_grad()
    loss, right, rows = 0.0, 0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        logits = model(x)
        loss += F.cross_entropy(logits, y).item() * len(y)
        right += (logits.argmax(dim=1) == y).sum().item()
        rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
