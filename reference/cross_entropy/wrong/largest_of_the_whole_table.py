"""
code: calls max and calls exp

en: For large logits, cross_entropy becomes -inf, and its gradient nan.
cause: The largest logit of the whole table is subtracted. Where a row is far below it, every
exponential becomes 0.
fix: Take the largest of each row, `amax(dim=1, keepdim=True)`, or use
`torch.logsumexp(logits, dim=1)`.

ja: ロジットが大きいと、cross_entropy が -inf に、その勾配が nan になります。
原因: 表全体で最大のロジットを引いています。それよりずっと小さい行では、
指数関数の値がすべて 0 になります。
直し方: `amax(dim=1, keepdim=True)` で行ごとの最大値を引くか、
`torch.logsumexp(logits, dim=1)` を使います。
"""

import torch


def cross_entropy(logits, target):
    z = logits - logits.max()
    right = z[torch.arange(len(target)), target]
    return (torch.log(torch.exp(z).sum(dim=1)) - right).mean()
