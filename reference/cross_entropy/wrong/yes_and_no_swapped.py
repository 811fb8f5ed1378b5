"""
code: calls stack

en: binary_cross_entropy swaps "yes" and "no": it uses the logit as that of "no".
cause: Column 0 belongs to "no", and column 1 to "yes". Here the logit is in column 0.
fix: Make column 0 the zeros ("no") and column 1 the logit ("yes").

ja: binary_cross_entropy で「はい」と「いいえ」が逆になっています。
logit が「いいえ」のロジットとして使われています。
原因: 列 0 は「いいえ」、列 1 は「はい」です。ここでは logit が列 0 に入っています。
直し方: 列 0 を 0（「いいえ」）、列 1 を logit（「はい」）にします。
"""

import torch


def binary_cross_entropy(logit, target):
    logits = torch.stack([logit, torch.zeros_like(logit)], dim=1)
    rows = torch.arange(len(target))
    return (torch.logsumexp(logits, dim=1) - logits[rows, target.long()]).mean()
