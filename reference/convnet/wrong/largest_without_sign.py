"""
en: max_pool2d gives the largest magnitude of each square: a negative number counts as if it were positive.
fix: Compare the numbers as they are, without `abs`.

ja: max_pool2d が、絶対値の最大値を返しています。負の数が、正の数として比べられています。
直し方: `abs` を付けずに、数値をそのまま比べます。
"""


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows, columns = h // size, w // size
    x = x[:, :, : rows * size, : columns * size].abs()
    return x.reshape(n, c, rows, size, columns, size).amax(dim=(3, 5))
