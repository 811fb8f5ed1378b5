"""
en: cross_entropy returns one loss for each row, (N,), not their mean.
fix: Return the mean of the losses of all rows, with `.mean()`.

ja: cross_entropy が、平均ではなく、行ごとの損失 (N,) を返しています。
直し方: すべての行の損失の平均を、`.mean()` で求めて返します。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return torch.logsumexp(logits, dim=1) - right
