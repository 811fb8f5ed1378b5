"""
en: masked_mean divides by one more than the number of True values.
cause: Adding 1 avoids 0/0, but it changes every other row, too.
fix: Divide by the number of True values, and by 1 only where it is 0: `clamp(min=1)` turns a 0 into a 1.

ja: masked_mean が、True の個数より1つ多い数で割っています。
原因: 1 を足すと 0/0 は避けられますが、ほかの行の結果まで変わります。
直し方: True の個数で割り、0 のときだけ 1 で割ります。
個数に `clamp(min=1)` を適用すると、0 だけが 1 になります。
"""


def masked_mean(x, mask):
    return (x * mask).sum(dim=1) / (mask.sum(dim=1) + 1)
