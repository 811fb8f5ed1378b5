"""
en: The darkest pixel always becomes 0 and the brightest always 1, even if they are not
0 and 255.
cause: The pixels are stretched between their own minimum and maximum.
fix: Divide by 255, which is the same for every picture.

ja: 最も暗い要素が 0 でなくても必ず 0 に、最も明るい要素が 255 でなくても必ず 1 になります。
原因: pixels 自身の最小値と最大値の間に引き伸ばしています。
直し方: どの画像でも同じ 255 で割ります。
"""


def to_unit(pixels):
    p = pixels.float()
    return (p - p.min()) / (p.max() - p.min())
