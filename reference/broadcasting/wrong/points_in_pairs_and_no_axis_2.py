"""
code: has a - b
en: distances raises an error: the points of a do not meet every point of b.
cause: `a - b` lines up axis 0 of a with axis 0 of b, and has no axis 2: only axes 0 and 1.
fix: Give a an axis for the points of b: `a[:, None] - b` is (N, M, D).

ja: distances がエラーになります。a の点が b のすべての点と組み合わされていません。
原因: `a - b` では、a の軸 0 と b の軸 0 がそろえられます。また、軸は 0 と 1 だけで、軸 2 はありません。
直し方: a に b の点のための軸を加えます。`a[:, None] - b` の形は (N, M, D) です。
"""

import torch


def distances(a, b):
    return torch.sqrt(((a - b) ** 2).sum(dim=2))
