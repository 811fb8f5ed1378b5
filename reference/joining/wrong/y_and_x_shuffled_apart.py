"""
en: The rows of x and y do not belong together any more.
cause: x and y are not shuffled with the same order. (Two calls of `torch.randperm` give two
orders.)
fix: Draw one order, and use it for x and for y.

ja: x の行と y の対応がずれています。
原因: x と y に同じ順序が使われていません。
（`torch.randperm` を2回呼ぶと、2つの違う順序になります。）
直し方: 順序を一度だけ決め、x と y の両方に使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    y = y[torch.randperm(len(y), generator=generator)]
    x = x[torch.randperm(len(x), generator=generator)]
    return (x[:count], y[:count]), (x[count:], y[count:])
