"""
en: A row without any True gives nan, not 0.
cause: The sum and the number of True values are both 0, and 0/0 is nan.
fix: Divide by at least 1: `clamp(min=1)` turns a 0 into a 1.

ja: True が1つもない行の結果が、0 ではなく nan になります。
原因: 和も True の個数も 0 で、0/0 は nan です。
直し方: 割る数を 1 以上にします。`clamp(min=1)` を適用すると、0 が 1 になります。
"""


def masked_mean(x, mask):
    return (x * mask).sum(dim=1) / mask.sum(dim=1)
