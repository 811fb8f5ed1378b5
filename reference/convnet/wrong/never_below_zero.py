"""
en: Where all numbers of a square are negative, max_pool2d gives 0.
cause: The search for the largest number begins at 0.
fix: Begin with a number of the square, or use `amax`.

ja: 正方形の数値がすべて負だと、max_pool2d の結果が 0 になります。
原因: 最大値を、0 から始めて探しています。
直し方: 正方形の数値の1つから始めるか、`amax` を使います。
"""

import torch


def max_pool2d(x, size):
    rows, columns = x.shape[2] // size, x.shape[3] // size
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for a in range(size):
        for b in range(size):
            part = x[:, :, a : rows * size : size, b : columns * size : size]
            out = torch.maximum(out, part)
    return out
