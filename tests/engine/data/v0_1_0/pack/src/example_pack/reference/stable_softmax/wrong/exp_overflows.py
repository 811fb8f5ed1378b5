"""
en: The scores are exponentiated as they are. exp(1000) is inf and inf / inf is nan; exp(-1000) is
0 and 0 / 0 is nan, too.
mend: Subtract the largest score of each row first. The quotient stays the same.

ja: 得点をそのまま exp に入れています。exp(1000) は inf、inf / inf は nan です。
exp(-1000) は 0 になり、0 / 0 もやはり nan です。
直し方: 先に各行の最大の得点を引きます。割った結果は変わりません。
"""

import torch


def softmax(scores):
    powers = torch.exp(scores)
    return powers / powers.sum(dim=1, keepdim=True)
