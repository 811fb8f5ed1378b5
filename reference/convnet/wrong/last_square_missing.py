"""
code: in max_pool2d has range(_, _ - size, size)
en: The last row and the last column of squares are missing.
cause: `range(0, h - size, size)` ends before the last square: the end of a `range` is not in it.
fix: Go to the last place at which a square fits: `range(0, h - size + 1, size)`.

ja: 最後の行と列の正方形がありません。
原因: `range(0, h - size, size)` は終わりの数を含まないため、最後の正方形の前で終わります。
直し方: 正方形が収まる最後の位置まで進みます（`range(0, h - size + 1, size)`）。
"""

import torch


def max_pool2d(x, size):
    n, c, h, w = x.shape
    rows = []
    for top in range(0, h - size, size):
        squares = [
            x[:, :, top : top + size, left : left + size].amax(dim=(2, 3))
            for left in range(0, w - size, size)
        ]
        rows.append(torch.stack(squares, dim=2))
    return torch.stack(rows, dim=2)
