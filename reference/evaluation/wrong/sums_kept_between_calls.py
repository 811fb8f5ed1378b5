"""
en: evaluate remembers earlier calls: their rows count again.
cause: The sums are made outside evaluate, so that they are not 0 when it is called again.
fix: Make them inside evaluate, at its beginning.

ja: evaluate の結果に、前に呼び出したときの行も数えられています。
原因: 合計を入れる変数を evaluate の外で作っているので、もう一度呼び出したときに 0 から始まりません。
直し方: evaluate の中の最初で作ります。
"""

import torch
from torch.nn import functional as F

sums = {"loss": 0.0, "right": 0, "rows": 0}


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            sums["loss"] += F.cross_entropy(logits, y).item() * len(y)
            sums["right"] += (logits.argmax(dim=1) == y).sum().item()
            sums["rows"] += len(y)
    model.train(was_training)
    return {"loss": sums["loss"] / sums["rows"], "accuracy": sums["right"] / sums["rows"]}
