"""
en: The squares of max_pool2d overlap, so the result has too many rows and columns.
cause: The square moves on by one point, not by its own size.
fix: Begin the next square where the last one ends.

ja: max_pool2d の正方形が重なっていて、結果の行と列が多すぎます。
原因: 正方形が、その大きさの分ではなく、1点ずつ動いています。
直し方: 次の正方形を、前の正方形が終わったところから始めます。
"""


def max_pool2d(x, size):
    return x.unfold(2, size, 1).unfold(3, size, 1).amax(dim=(4, 5))
