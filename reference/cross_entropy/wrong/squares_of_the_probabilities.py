"""
en: cross_entropy is a mean of squared differences, not of -log p.
cause: This is the mean squared error of the probabilities.
fix: Subtract the right logit of each row from `torch.logsumexp(logits, dim=1)`, and take the mean.

ja: cross_entropy が、-log p ではなく、差の2乗の平均になっています。
原因: 確率の平均二乗誤差を求めています。
直し方: `torch.logsumexp(logits, dim=1)` から各行の正解のロジットを引き、平均を取ります。
"""

import torch
from torch.nn import functional as F


def cross_entropy(logits, target):
    right = F.one_hot(target, logits.shape[1])
    return ((torch.softmax(logits, dim=1) - right) ** 2).mean()
