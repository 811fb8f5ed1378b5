"""
en: The brightest pixel always becomes 1, even if it is not 255.
cause: The pixels are divided by their own maximum.
fix: Divide by 255, which is the same for every picture.

ja: 最も明るい要素が 255 でなくても、必ず 1 になります。
原因: pixels 自身の最大値で割っています。
直し方: どの画像でも同じ 255 で割ります。
"""


def to_unit(pixels):
    return pixels.float() / pixels.max()
