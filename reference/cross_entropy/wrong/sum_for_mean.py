"""
en: cross_entropy is the sum over the rows, not their mean.
fix: Use `mean` instead of `sum`.

ja: cross_entropy が、行についての平均ではなく和になっています。
直し方: `sum` ではなく `mean` を使います。
"""

import torch


def cross_entropy(logits, target):
    right = logits[torch.arange(len(target)), target]
    return (torch.logsumexp(logits, dim=1) - right).sum()
