"""
code: calls log and calls softmax

en: For large logits, cross_entropy becomes inf, and its gradient nan.
cause: A small probability becomes 0, and the logarithm of 0 is -inf.
fix: Subtract the right logit of each row from `torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいと、cross_entropy が inf に、その勾配が nan になります。
原因: 小さな確率は 0 になり、0 の対数は -inf です。
直し方: `torch.logsumexp(logits, dim=1)` から各行の正解のロジットを引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)
    return -torch.log(p[torch.arange(len(target)), target]).mean()
