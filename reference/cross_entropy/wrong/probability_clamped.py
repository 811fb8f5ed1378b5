"""
code: calls clamp

en: For large logits, cross_entropy is too small: it never exceeds -log(1e-7), about 16.1.
cause: The probability is kept above a tiny number. Below that, the loss no longer changes, and its
gradient is 0.
fix: Do without the probability: subtract the right logit of each row from
`torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいときの cross_entropy が小さすぎます。-log(1e-7)（約 16.1）を超えません。
原因: 確率の下限を小さな数に抑えています。それより小さくなると、損失は変わらず、勾配は 0 です。
直し方: 確率を使わずに求めます。
`torch.logsumexp(logits, dim=1)` から各行の正解のロジットを引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1).clamp(min=1e-7)
    return -torch.log(p[torch.arange(len(target)), target]).mean()
