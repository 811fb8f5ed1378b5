"""
en: The largest pixel does not become 1: the pixels are divided by 256.
fix: Divide by 255, the largest value of a uint8.

ja: 256 で割っているため、最大の値が 1 になりません。
直し方: uint8 の最大値である 255 で割ります。
"""


def to_unit(pixels):
    return pixels.float() / 256
