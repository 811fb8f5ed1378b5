"""
en: cross_entropy returns one loss for each row, (N,), not their mean.
fix: Take the mean of them: `.mean()`.

ja: cross_entropy が、平均ではなく、行ごとの損失 (N,) を返しています。
直し方: それらの平均を取ります（`.mean()`）。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return torch.logsumexp(logits, dim=1) - right
