"""
en: The largest pixel does not become 1: the pixels are divided by 256.
fix: In to_unit, divide by 255, the largest value of a uint8. A constant that other functions use, too,
stays as it is.

ja: 256 で割っているため、最大の値が 1 になりません。
直し方: to_unit の中で、uint8 の最大値である 255 で割ります。ほかの関数でも使う定数は、変更しません。
"""


def to_unit(pixels):
    return pixels.float() / 256
