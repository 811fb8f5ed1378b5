"""
en: accuracy counts a row only if the right class has a probability above 0.5, even where it is the
most likely one.
fix: Compare `argmax(dim=1)` with the target. With three classes, the largest probability can be
0.4.

ja: 正解のクラスの確率が最も高くても、0.5 を超えない行が accuracy で数えられていません。
直し方: `argmax(dim=1)` を target と比べます。クラスが3つあれば、
最大の確率が 0.4 のこともあります。
"""

import torch


def accuracy(logits, target):
    p = torch.softmax(logits, dim=1)[torch.arange(len(target)), target]
    return (p > 0.5).float().mean().item()
