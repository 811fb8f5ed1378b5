"""
en: max_pool2d fails where rows or columns are left over that do not fill a square.
cause: `reshape` needs all the numbers to fit.
fix: Leave the rest out first: `x[:, :, : rows * size, : columns * size]`.

ja: 正方形に足りない行や列が残ると、max_pool2d がエラーになります。
原因: `reshape` では、すべての数値が余らずに収まる必要があります。
直し方: 先に余りを除きます（`x[:, :, : rows * size, : columns * size]`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    return x.reshape(n, c, h // size, size, w // size, size).amax(dim=(3, 5))
