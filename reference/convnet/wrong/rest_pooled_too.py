"""
en: max_pool2d has a row or a column too many: what is left over at the end becomes one more square.
fix: Leave rows and columns out that do not fill a square: there are H // size and W // size squares.

ja: max_pool2d の結果に、行や列が1つ多くあります。端の余りが、もう1つの正方形になっています。
直し方: 正方形に足りない行や列は使いません。正方形は縦に H // size 個、横に W // size 個です。
"""

import torch


def max_pool2d(x, size):
    rows = [part.amax(dim=2) for part in x.split(size, dim=2)]
    x = torch.stack(rows, dim=2)
    return torch.stack([part.amax(dim=3) for part in x.split(size, dim=3)], dim=3)
