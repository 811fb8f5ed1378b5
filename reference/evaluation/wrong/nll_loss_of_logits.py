"""
en: The loss is the mean of the negative logits at the labels. The step that turns logits into
log-probabilities is missing.
cause: `F.nll_loss` expects log-probabilities.
fix: Use `F.cross_entropy`, which takes logits.

ja: 損失が、ラベルの位置のロジットの符号を変えた値の平均です。
ロジットを対数確率にする計算がありません。
原因: `F.nll_loss` に渡すのは対数確率です。
直し方: ロジットを渡す `F.cross_entropy` を使います。
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
            loss += F.nll_loss(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
            rows += len(y)
    model.train(was_training)
    return {"loss": loss / rows, "accuracy": right / rows}
