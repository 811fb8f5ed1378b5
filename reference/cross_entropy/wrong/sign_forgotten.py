"""
en: cross_entropy has the wrong sign: it is the mean of log p, not of -log p.
fix: Put a minus in front of the mean of the logarithms.

ja: cross_entropy の符号が逆で、-log p ではなく log p の平均になっています。
直し方: 対数の平均の前にマイナスを付けます。
"""

import torch


def cross_entropy(logits, target):
    log_p = torch.log_softmax(logits, dim=1)
    return log_p[torch.arange(len(target)), target].mean()
