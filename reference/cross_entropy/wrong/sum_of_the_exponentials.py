"""
code: calls exp and lacks max and lacks amax and lacks softmax

en: For large logits, cross_entropy is inf, -inf or nan, or its gradient is.
cause: `exp` of a large logit is inf.
fix: Subtract `logits[rows, target]` from `torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいと、cross_entropy やその勾配が inf、-inf、nan になります。
原因: 大きなロジットの `exp` は inf になります。
直し方: `torch.logsumexp(logits, dim=1)` から `logits[rows, target]` を引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return (torch.log(torch.exp(logits).sum(dim=1)) - right).mean()
