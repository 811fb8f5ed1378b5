"""
en: The mask is True where s is t or later: each word sees the future instead of the past.
fix: Rows are t and columns s: True where s <= t, below the diagonal and on it.

ja: s が t 以後のところが True になっていて、過去ではなく未来の単語が見えます。
直し方: 行が t、列が s です。s <= t、つまり対角線とその下を True にします。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    return torch.ones(t, t, dtype=torch.bool, device=x.device).triu()
