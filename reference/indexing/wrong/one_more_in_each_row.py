"""
en: masked_mean divides by one more than the number of True.
cause: Adding 1 avoids 0/0, but it changes every other row, too.
fix: Divide by at least 1: `counts.clamp(min=1)` changes only a 0.

ja: masked_mean が、True の個数より1つ多い数で割っています。
原因: 1 を足すと 0/0 は避けられますが、ほかの行の結果まで変わります。
直し方: 0 のときだけを変える `counts.clamp(min=1)` で割ります。
"""


def masked_mean(x, mask):
    return (x * mask).sum(dim=1) / (mask.sum(dim=1) + 1)
