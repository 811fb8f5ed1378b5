"""
code: within no_grad

en: The losses are right, but no gradient can be computed from them: they have no record.
cause: Under `torch.no_grad()` PyTorch does not record.
fix: Compute the loss outside of it.

ja: 損失の値は合っていますが、計算の記録がないので、勾配を求められません。
原因: `torch.no_grad()` の中では、計算が記録されません。
直し方: その外で損失を計算します。
"""

import torch


def cross_entropy(logits, target):
    with torch.no_grad():
        right = logits[torch.arange(len(target)), target]
        return (torch.logsumexp(logits, dim=1) - right).mean()
