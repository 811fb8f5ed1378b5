"""
en: binary_cross_entropy takes the logit for that of "no": the smaller the logit of a right "yes",
the smaller the loss.
fix: Column 0 is "no" with the logit 0, and column 1 is "yes" with your logit.

ja: binary_cross_entropy が、logit を「いいえ」のロジットとして扱っています。
「はい」が正解のとき、ロジットが小さいほど損失が小さくなります。
直し方: 列 0 が「いいえ」でロジットは 0、列 1 が「はい」でロジットは logit です。
"""

import torch


def binary_cross_entropy(logit, target):
    logits = torch.stack([logit, torch.zeros_like(logit)], dim=1)
    rows = torch.arange(len(target))
    return (torch.logsumexp(logits, dim=1) - logits[rows, target.long()]).mean()
