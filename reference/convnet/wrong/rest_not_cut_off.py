"""
code: in max_pool2d has no x[_]
en: max_pool2d fails where rows or columns are left over that do not fill a square.
cause: `reshape` needs all the numbers to fit.
fix: Leave out the rows and columns at the end that fill no square, before you split the image.

ja: 正方形に足りない行や列が残ると、max_pool2d がエラーになります。
原因: `reshape` では、すべての数値が余らずに収まる必要があります。
直し方: 画像を分ける前に、正方形に足りない端の行と列を除きます。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    return x.reshape(n, c, h // size, size, w // size, size).amax(dim=(3, 5))
