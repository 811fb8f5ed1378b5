"""
code: calls log and calls softmax and lacks clamp

en: For large logits, cross_entropy is too small: it never exceeds -log(1e-7), about 16.1.
cause: A tiny number is added to the probability, so its logarithm cannot get smaller than that of
the tiny number.
fix: Do without the probability: subtract the right logit of each row from
`torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいときの cross_entropy が小さすぎます。-log(1e-7)（約 16.1）を超えません。
原因: 確率に小さな数を足しているので、対数がその数の対数より小さくなりません。
直し方: 確率を使わずに求めます。
`torch.logsumexp(logits, dim=1)` から各行の正解のロジットを引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)[torch.arange(len(target)), target]
    return -torch.log(p + 1e-7).mean()
