"""
code: has _ // _ or has _ //= _
en: All pixels below 255 become 0, and the dtype is still uint8.
cause: `//` rounds down to whole numbers.
fix: Divide with `/`.

ja: 255 未満の値がすべて 0 になり、dtype も uint8 のままです。
原因: `//` は整数に切り捨てます。
直し方: `/` で割ります。
"""


def to_unit(pixels):
    return pixels // 255
