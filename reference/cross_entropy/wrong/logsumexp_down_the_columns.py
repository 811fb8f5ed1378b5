"""
code: has torch.logsumexp(_, 0) or has torch.logsumexp(_, dim=0) or has _.logsumexp(0) or has _.logsumexp(dim=0)

en: `logsumexp` gives K numbers, one for each class, instead of N, one for each row.
cause: `dim=0` goes down the columns.
fix: Take `dim=1`, which goes along the classes of each row.

ja: `logsumexp` の結果が、行ごとの N 個ではなく、クラスごとの K 個になっています。
原因: `dim=0` は、列に沿って縦に計算します。
直し方: 各行のクラスに沿って計算する `dim=1` にします。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return (torch.logsumexp(logits, dim=0) - right).mean()
