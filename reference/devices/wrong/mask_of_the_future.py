"""
en: The mask is True where s is t or later: each word sees the future instead of the past.
fix: Make the mask True where s <= t, for rows t and columns s: below the diagonal and on it.

ja: s が t 以後のところが True になっていて、過去ではなく未来の単語が見えます。
直し方: 行を t、列を s として、s <= t となる対角線とその下を True にします。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    return torch.ones(t, t, dtype=torch.bool, device=x.device).triu()
