"""
en: The diagonal of the mask is False: no word sees itself.
cause: s < t leaves out s = t.
fix: Compare with s <= t instead of s < t, so that each word sees itself, too.

ja: マスクの対角線が False になっていて、単語が自分自身を見られません。
原因: s < t には s = t が含まれません。
直し方: s < t ではなく s <= t で比べ、自分自身も見えるようにします。
"""

import torch


def causal_mask(x):
    places = torch.arange(x.shape[1], device=x.device)
    return places < places[:, None]
