"""
code: calls exp and calls max

en: For large logits, cross_entropy is inf, -inf or nan, or its gradient is.
cause: The largest logit of the whole table is subtracted. In a row that is far below it, every
`exp` is 0.
fix: Subtract the largest logit of each row, or use `torch.logsumexp(logits, dim=1)`.

ja: ロジットが大きいと、cross_entropy やその勾配が inf、-inf、nan になります。
原因: 表全体で最大のロジットを引いています。それよりずっと小さい行では、
どの `exp` も 0 になります。
直し方: 行ごとに最大のロジットを引くか、`torch.logsumexp(logits, dim=1)` を使います。
"""

import torch


def cross_entropy(logits, target):
    z = logits - logits.max()
    right = z[torch.arange(len(target)), target]
    return (torch.log(torch.exp(z).sum(dim=1)) - right).mean()
