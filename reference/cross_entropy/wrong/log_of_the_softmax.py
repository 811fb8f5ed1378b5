"""
code: calls log and calls softmax

en: For large logits, cross_entropy is inf, -inf or nan, or its gradient is.
cause: A small probability becomes 0, and the logarithm of 0 is -inf.
fix: Subtract `logits[rows, target]` from `torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいと、cross_entropy やその勾配が inf、-inf、nan になります。
原因: 小さな確率は 0 になり、0 の対数は -inf です。
直し方: `torch.logsumexp(logits, dim=1)` から `logits[rows, target]` を引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)
    return -torch.log(p[torch.arange(len(target)), target]).mean()
