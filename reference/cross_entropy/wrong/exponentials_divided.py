"""
code: calls exp and lacks max and lacks amax and lacks softmax

en: For large logits, cross_entropy becomes nan.
cause: `exp` of a large logit is inf, and inf / inf is nan.
fix: Subtract the right logit of each row from `torch.logsumexp(logits, dim=1)`, and take the mean.

ja: ロジットが大きいと、cross_entropy が nan になります。
原因: 大きなロジットの `exp` は inf になり、inf / inf は nan です。
直し方: `torch.logsumexp(logits, dim=1)` から各行の正解のロジットを引き、平均を取ります。
"""

import torch


def cross_entropy(logits, target):
    exps = torch.exp(logits)
    p = exps / exps.sum(dim=1, keepdim=True)
    return -torch.log(p[torch.arange(len(target)), target]).mean()
