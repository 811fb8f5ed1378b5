"""
en: masked_mean gives a mean for each column, not for each row.
cause: `dim=0` takes the axis of the rows away.
fix: Sum along `dim=1`, twice.

ja: masked_mean が、行ごとではなく列ごとの平均を求めています。
原因: `dim=0` では、行の軸がなくなります。
直し方: 2つの和をどちらも `dim=1` に沿って求めます。
"""


def masked_mean(x, mask):
    return (x * mask).sum(dim=0) / mask.sum(dim=0).clamp(min=1)
