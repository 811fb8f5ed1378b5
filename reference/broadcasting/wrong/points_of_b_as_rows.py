"""
en: The distances are right, but rows and columns are swapped: (M, N) instead of (N, M).
cause: The axis was added to b instead of a.
fix: The points of a are the rows: `a[:, None] - b`.

ja: 距離は合っていますが、行と列が逆です。(N, M) ではなく (M, N) になっています。
原因: a ではなく b に軸を加えています。
直し方: 行が a の点になるように、`a[:, None] - b` とします。
"""

import torch


def distances(a, b):
    return torch.sqrt(((a - b[:, None]) ** 2).sum(dim=2))
