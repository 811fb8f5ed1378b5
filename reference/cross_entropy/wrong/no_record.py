"""
code: within no_grad

en: The value of cross_entropy is right, but no gradient can be computed from it: it has no record.
cause: Under `torch.no_grad()` PyTorch does not record.
fix: Compute the loss outside of `no_grad`.

ja: cross_entropy の値は合っていますが、計算の記録がないので、勾配を求められません。
原因: `torch.no_grad()` の中では、計算が記録されません。
直し方: 損失は `no_grad` の外で計算します。
"""

import torch


def cross_entropy(logits, target):
    with torch.no_grad():
        right = logits[torch.arange(len(target)), target]
        return (torch.logsumexp(logits, dim=1) - right).mean()
