"""
en: The sums are divided by the number of rows of the whole dataset. That is too many where the
loader leaves rows out (`drop_last=True`), and a list of batches has no `dataset`.
fix: Count the rows as they come: `rows += len(y)`.

ja: 合計を、データセット全体の行数で割っています。`drop_last=True` などで取り出されない行があると、
割る数が大きすぎます。また、バッチのリストには `dataset` がありません。
直し方: 取り出した行を数えます（`rows += len(y)`）。
"""

import torch
from torch.nn import functional as F


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    loss, right = 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            loss += F.cross_entropy(logits, y).item() * len(y)
            right += (logits.argmax(dim=1) == y).sum().item()
    model.train(was_training)
    rows = len(loader.dataset)
    return {"loss": loss / rows, "accuracy": right / rows}
