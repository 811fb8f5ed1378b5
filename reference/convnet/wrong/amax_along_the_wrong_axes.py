"""
code: has _.amax(dim=(2, 4))
en: max_pool2d takes the largest of numbers that are in different squares.
cause: After `reshape` to (N, C, rows, size, columns, size), axes 2 and 4 count the squares.
fix: Take `amax` along the axes inside a square: `dim=(3, 5)`.

ja: max_pool2d が、違う正方形にある数値どうしで最大値を取っています。
原因: `reshape` で (N, C, rows, size, columns, size) にした後では、2番目と4番目の軸は正方形の番号です。
直し方: 正方形の中の軸に沿って `amax` を取ります（`dim=(3, 5)`）。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size]
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(2, 4))
