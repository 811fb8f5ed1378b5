"""
code: has _ = model(_); with torch.no_grad(): ... or has _ = model(_); with torch.inference_mode(): ...

en: The model's calculations are recorded, although nobody needs slopes here. That takes memory
and time.
cause: The block without recording begins only after the model is called.
fix: Call the model inside the block, too.

ja: 勾配は必要ないのに、モデルの計算が記録され、メモリと時間を使っています。
原因: 記録しないブロックが、モデルを呼んだ後から始まっています。
直し方: モデルの呼び出しもブロックの中に入れます。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right, rows = 0.0, 0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        logits = model(x)
        with torch.no_grad():
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
