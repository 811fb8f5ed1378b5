"""
en: masked_mean takes the numbers for which the mask is False.
fix: Use the mask without `~`, which turns True and False round.

ja: masked_mean が、mask が False の要素の平均を求めています。
直し方: True と False を反転させる `~` を外します。
"""


def masked_mean(x, mask):
    hidden = ~mask
    return (x * hidden).sum(dim=1) / hidden.sum(dim=1).clamp(min=1)
