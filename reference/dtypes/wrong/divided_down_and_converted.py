"""
code: has _ // _ or has _ //= _
en: to_unit gives only 0 and 1: the numbers in between are rounded down.
cause: `//` rounds down to whole numbers.
fix: Divide with `/`, which gives float32 for whole numbers, too.

ja: to_unit の結果が 0 と 1 だけです。その間の値は切り捨てられています。
原因: `//` は整数に切り捨てます。
直し方: `/` で割ります。整数どうしでも float32 になります。
"""


def to_unit(pixels):
    return (pixels // 255).float()
